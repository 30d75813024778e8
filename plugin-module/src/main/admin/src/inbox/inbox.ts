import { shallowRef } from 'vue';
import type { DeskCalls } from '../api/calls';
import { type Problem, problemOf } from '../api/problem';
import type { Attachment, DeskFrame, Message, Summary } from '../api/wire';
import type { InboxEvent } from './events';
import { hasGap } from './pages';
import { reduce } from './reduce';
import { Reports } from './reports';
import type { SeenMarks } from './seen';
import { Sender } from './sender';
import { emptyInbox, type InboxState } from './state';
import { Typists } from './typists';

/** What the Inbox works with. */
export interface InboxParts {
  readonly calls: DeskCalls;
  readonly marks: SeenMarks;
  /** True while it is this agent who is signed in. */
  readonly signedIn: () => boolean;
  /** The reader's language. */
  readonly language: () => string;
}

/** The agent's Inbox: keeps its state, and turns what the agent and the server do into events. */
export class Inbox {
  readonly state = shallowRef<InboxState>(emptyInbox(null));
  /** Texts that were written but not sent, by conversation. */
  readonly drafts = new Map<string, string>();
  readonly #sender: Sender;
  readonly #reports: Reports;
  readonly #typists: Typists;
  readonly #reading = new Map<string, Promise<void>>();
  readonly #readAnew = new Set<string>();

  constructor(private readonly parts: InboxParts) {
    this.#sender = new Sender({
      calls: parts.calls,
      signedIn: parts.signedIn,
      tell: (event) => this.tell(event),
      outdated: (id) => void this.#readConversation(id),
    });
    this.#reports = new Reports((marks) => parts.calls.seen(marks));
    this.#typists = new Typists(
      (id, typing) => this.tell({ type: 'typing', id, typing }),
      (id) => parts.calls.typing(id),
    );
    this.startAnew();
  }

  /** Forgets what was read from the server; what the agent wrote and is not said yet goes on, and what is gone is gone. */
  startAnew(): void {
    const { outgoing, gone } = this.state.value;
    this.state.value = { ...emptyInbox(this.parts.marks.read()), outgoing, gone };
  }

  /** Reads the list, and the open conversation if there is one. */
  async readAgain(): Promise<void> {
    this.tell({ type: 'listAgain' });
    const open = this.state.value.open;
    await Promise.all([this.#readList(), open ? this.#readConversation(open.id) : undefined]);
  }

  /** Shows a conversation, or none. */
  async open(id: string | null): Promise<void> {
    if (id === (this.state.value.open?.id ?? null)) return;
    this.tell(id === null ? { type: 'left' } : { type: 'opened', id });
    if (id !== null) await this.#readConversation(id);
  }

  /** Reads the open conversation again. */
  async readOpen(): Promise<void> {
    const open = this.state.value.open;
    if (open === null) return;
    if (open.load !== 'ready') this.tell({ type: 'opened', id: open.id });
    await this.#readConversation(open.id);
  }

  /** Reads what was said before the first message that is shown. */
  async readOlder(): Promise<void> {
    const { open } = this.state.value;
    const first = open?.messages[0];
    if (open === null || first === undefined || open.older === 'loading') return;
    this.tell({ type: 'olderAsked', id: open.id });
    try {
      const conversation = await this.parts.calls.read(open.id, this.parts.language(), first.number);
      this.tell({ type: 'olderRead', conversation });
    } catch {
      this.tell({ type: 'olderFailed', id: open.id });
    }
  }

  /** Puts this agent in charge; the problem is `taken` when another one was faster. */
  take(id: string): Promise<Problem | null> {
    return this.#change(id, this.parts.calls.take(id));
  }

  takeFromColleague(id: string): Promise<Problem | null> {
    return this.#change(id, this.parts.calls.takeFromColleague(id));
  }

  /** Ends a conversation; the problem is `taken` when a colleague is in charge. */
  close(id: string): Promise<Problem | null> {
    return this.#change(id, this.parts.calls.close(id));
  }

  /** Opens a closed conversation again; the problem is `taken` when a colleague did and is in charge. */
  reopen(id: string): Promise<Problem | null> {
    return this.#change(id, this.parts.calls.reopen(id));
  }

  /** Says something. The messages of one conversation go out one after the other. */
  send(
    conversation: string,
    text: string,
    clientId: string = crypto.randomUUID(),
    attachment: Attachment | null = null,
  ): Promise<void> {
    this.tell({ type: 'sendStarted', conversation, clientId, text, attachment, at: new Date().toISOString() });
    return this.#sender.send(conversation, clientId, text, attachment);
  }

  /** Brings a file into a conversation, to be sent then. */
  attach(conversation: string, file: File): Promise<Attachment> {
    return this.parts.calls.attach(conversation, file);
  }

  /**
   * Tries a failed message again under its old client id: it cannot be said twice. Failed ones that were written before
   * it go first.
   */
  async retry(conversation: string, clientId: string): Promise<void> {
    const written = this.state.value.outgoing[conversation] ?? [];
    const upToIt = written.slice(0, written.findIndex((one) => one.clientId === clientId) + 1);
    const failed = upToIt.filter((one) => one.state === 'failed');
    await Promise.all(failed.map((one) => this.send(conversation, one.text, one.clientId, one.attachment)));
  }

  /** Gives up a failed message. */
  discard(conversation: string, clientId: string): void {
    this.tell({ type: 'sendDropped', conversation, clientId });
  }

  /** The agent has looked at the conversation. */
  markSeen(id: string): void {
    this.tell({ type: 'seen', id });
    const { open, conversations } = this.state.value;
    const last = open?.id === id ? (open.messages.at(-1)?.number ?? 0) : 0;
    if (last > (conversations[id]?.marks.staff.seen ?? 0)) this.#reports.report(id, last, last);
  }

  /** The agent is typing. */
  types(id: string): void {
    void this.#typists.types(id);
  }

  /** Takes in what the live line says. */
  hear(frame: DeskFrame): void {
    if (frame.type === 'welcome') void this.readAgain();
    if (frame.type === 'conversation') this.#summaryCame(frame.summary);
    if (frame.type === 'message') this.#messageCame(frame.conversation, frame.message);
    if (frame.type === 'typing') this.#typists.heard(frame.conversation);
    if (frame.type === 'gone') this.tell({ type: 'gone', id: frame.conversation });
  }

  /** Lets an event change the state. */
  tell(event: InboxEvent): void {
    const before = this.state.value;
    const after = reduce(before, event);
    this.state.value = after;
    if (event.type === 'gone') this.drafts.delete(event.id);
    if (event.type === 'line' && event.state !== 'online') this.#typists.allRest();
    if (after.seen !== null && after.seen !== before.seen) this.parts.marks.write(after.seen);
  }

  async #change(id: string, call: Promise<Summary>): Promise<Problem | null> {
    try {
      this.tell({ type: 'summaryChanged', summary: await call });
      return null;
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem.status === 409) await this.#readConversation(id);
      return problem;
    }
  }

  /** One that says nothing new, is ahead or calls a person announces what no summary tells: a cart, a step, a handover. */
  #summaryCame(summary: Summary): void {
    const before = this.state.value.conversations[summary.id];
    this.tell({ type: 'summaryChanged', summary });
    const { open } = this.state.value;
    if (open?.id !== summary.id) return;
    const isAhead = summary.lastNumber > (open.messages.at(-1)?.number ?? 0);
    const paymentMoved = JSON.stringify(before?.payment) !== JSON.stringify(summary.payment);
    const called = before?.inCharge !== 'nobody' && summary.inCharge === 'nobody';
    if (isAhead || paymentMoved || called || JSON.stringify(before) === JSON.stringify(summary)) {
      void this.#readConversation(summary.id);
    }
  }

  #messageCame(conversation: string, message: Message): void {
    this.tell({ type: 'messageArrived', conversation, message });
    if (message.author === 'shopper') this.#typists.rests(conversation);
    if (message.author === 'shopper') this.#reports.report(conversation, message.number);
    const { open } = this.state.value;
    if (open?.id !== conversation || open.load !== 'ready') return;
    if (hasGap(open.messages) || message.notice !== null) void this.#readConversation(conversation);
  }

  async #readList(): Promise<void> {
    try {
      const conversations = await this.parts.calls.list(this.parts.language());
      this.tell({ type: 'listRead', conversations });
      for (const { id, waiting, lastNumber, marks } of conversations)
        if (waiting && marks.staff.delivered < lastNumber) this.#reports.report(id, lastNumber);
    } catch {
      this.tell({ type: 'listFailed' });
    }
  }

  /** Reads one conversation at a time; who asks while it is being read gets it read once more. */
  #readConversation(id: string): Promise<void> {
    const running = this.#reading.get(id);
    if (running) {
      this.#readAnew.add(id);
      return running;
    }
    const run = this.#readUntilFresh(id).finally(() => this.#reading.delete(id));
    this.#reading.set(id, run);
    return run;
  }

  async #readUntilFresh(id: string): Promise<void> {
    do {
      this.#readAnew.delete(id);
      await this.#readOnce(id);
    } while (this.#readAnew.has(id));
  }

  async #readOnce(id: string): Promise<void> {
    try {
      this.tell({ type: 'conversationRead', conversation: await this.parts.calls.read(id, this.parts.language()) });
    } catch (thrown) {
      const missing = problemOf(thrown).status === 404;
      const isGone = missing && id in this.state.value.conversations;
      this.tell(isGone ? { type: 'gone', id } : { type: 'conversationFailed', id, missing });
    }
  }
}
