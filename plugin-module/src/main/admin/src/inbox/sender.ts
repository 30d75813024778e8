import type { DeskCalls } from '../api/calls';
import { Problem, problemOf } from '../api/problem';
import type { Attachment, Message } from '../api/wire';
import type { InboxEvent } from './events';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;
/** What waits behind it waits as well, so a server or proxy that asks for more is asked sooner. */
const LONGEST_ASKED_PAUSE_MS = 30_000;
/** So long a message waits for a server that cannot be reached; then it is shown as not sent. */
const PATIENCE_MS = 120_000;

/** What the sender works with. */
export interface SenderParts {
  readonly calls: Pick<DeskCalls, 'send'>;
  /** True while it is the agent who wrote it that is signed in. */
  readonly signedIn: () => boolean;
  readonly tell: (event: InboxEvent) => void;
  /** The agent is not in charge any more: what is shown is out of date. */
  readonly outdated: (conversation: string) => void;
}

/**
 * Sends what the agent says: in each conversation one message after the other, each again and again under its client
 * id until the server has judged it. So nothing is said twice. When one fails, what waits behind it fails with it, so
 * nothing overtakes what was written before: the agent sees all of it and decides.
 */
export class Sender {
  readonly #queues = new Map<string, Promise<Problem | null>>();

  constructor(private readonly parts: SenderParts) {}

  /** Sends it after everything that is still on its way into that conversation. */
  async send(conversation: string, clientId: string, text: string, file: Attachment | null = null): Promise<void> {
    const before = this.#queues.get(conversation) ?? Promise.resolve(null);
    const done = before.then(async (failed) => {
      const problem =
        failed ?? (await this.#deliver(conversation, () => this.#say(conversation, clientId, text, file)));
      if (problem !== null) this.parts.tell({ type: 'sendFailed', conversation, clientId, reason: problem.code });
      return problem;
    });
    this.#queues.set(conversation, done);
    await done;
    if (this.#queues.get(conversation) === done) this.#queues.delete(conversation);
  }

  /** Gives the problem that ended it, or null when it was said. */
  async #deliver(conversation: string, say: () => Promise<Message>): Promise<Problem | null> {
    const end = Date.now() + PATIENCE_MS;
    for (let attempt = 0; ; attempt++) {
      try {
        const message = await say();
        this.parts.tell({ type: 'messageArrived', conversation, message });
        return null;
      } catch (thrown) {
        const problem = problemOf(thrown);
        if (problem.code === 'not_in_charge') this.parts.outdated(conversation);
        if (!mayPass(problem) || Date.now() >= end) return problem;
        await pause(problem, attempt);
      }
    }
  }

  /** Somebody else may have signed in meanwhile: nothing is said in their name. */
  #say(conversation: string, clientId: string, text: string, file: Attachment | null): Promise<Message> {
    if (!this.parts.signedIn()) throw new Problem('signed_out', 401, 'Who wrote it has signed out');
    return this.parts.calls.send(conversation, clientId, text, file);
  }
}

/** No answer, too busy or broken: whether it was stored is not known, and the same client id may be sent again. */
function mayPass({ code, status }: Problem): boolean {
  return code === 'unreachable' || status === 429 || status >= 500;
}

function pause({ retryAfter }: Problem, attempt: number): Promise<void> {
  const grown = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt);
  const wait = retryAfter === null ? grown : Math.min(LONGEST_ASKED_PAUSE_MS, retryAfter * 1_000);
  return new Promise((resolve) => setTimeout(resolve, wait));
}
