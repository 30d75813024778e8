import type { Backend } from "./backend";
import type { Chat, Connection } from "./chat";
import { Claims } from "./claims";
import { Grants, type Obtained } from "./grants";
import { Holes } from "./holes";
import { Ladder } from "./ladder";
import type { Memory } from "./memory";
import { Retry } from "./retry";
import { tokenUnknown } from "./rung";
import { Sender } from "./sender";
import { Signs } from "./signs";
import { Till } from "./till";
import type { Grant, ServerFrame } from "./wire";

/** How long another tab's newer token may take to show in the storage before ours being dead means the end. */
const doubt = 500;

/**
 * The line to the server. It begins a conversation with the first message, stays connected from then on,
 * and sends what waits, in order and with the same client ids, until the server has accepted it.
 */
export class Line {
  readonly #memory: Memory;
  readonly #chat: Chat;
  readonly #grants: Grants;
  /** What the page proves; before the first message it waits. */
  readonly claims: Claims;
  readonly #ladder: Ladder;
  readonly #sender: Sender;
  readonly #holes: Holes;
  readonly #till: Till;
  /** What is told without words. */
  readonly signs: Signs;
  readonly #retry = new Retry();
  #conversation = "";
  #token = "";
  #asking = false;

  constructor(backend: Backend, memory: Memory, chat: Chat, language: () => string) {
    this.#memory = memory;
    this.#chat = chat;
    this.#grants = new Grants(backend, memory, language);
    this.claims = new Claims(backend, memory, (lost) => this.#lost(lost));
    this.#ladder = new Ladder(backend, {
      hello: () => ({ token: this.#token, after: chat.after() }),
      welcomed: () => this.#begins(),
      heard: (frame) => this.#heard(frame),
      beat: () => this.#beat(),
      ended: (code, atOnce) => this.#ended(code, atOnce),
    });
    this.#till = new Till(
      (shopToken) => this.#ladder.send({ type: "identify", shopToken }),
      () => this.#conversation,
    );
    const ready = () => this.#ladder.welcomed;
    this.signs = new Signs(chat, (frame) => this.#ladder.send(frame), ready);
    this.#sender = new Sender({
      waiting: () => chat.waiting(),
      ready,
      send: (frame) => this.#ladder.send(frame),
      silent: () => this.#ladder.close(),
    });
    this.#holes = new Holes({
      after: () => chat.after(),
      last: () => chat.last(),
      ready,
      ask: (after) => this.#messages(backend, after),
      heard: (frame) => this.#heard(frame),
      missing: (number) => chat.heard({ type: "missing", number }),
    });
  }

  /** Sends what waits, at once when connected, otherwise as soon as it is. */
  send(): void {
    if (this.#ladder.welcomed) this.#sender.next();
    else this.connect();
  }

  /** The conversation is over here; the next message begins another one. */
  forget(): void {
    this.#leave();
    this.#grants.release();
    this.#conversation = "";
    this.#till.forgets();
    this.#say("idle");
  }

  /** Nobody is known to be at the till any more. */
  nobody(): void {
    this.#till.changes(null);
    this.claims.clear();
  }

  /** Tells who is at the till now. */
  identify(shopToken: string): void {
    this.#till.changes(shopToken);
    if (this.#ladder.welcomed) this.#till.tell();
  }

  /** Shows that the page knows a PaymentIntent's client secret. */
  claim(clientSecret: string): void {
    this.claims.add(clientSecret);
    if (this.#ladder.standing) this.claims.tell();
  }

  /** Connects now if there is a conversation or something to send; checks a connection that seems to stand. */
  wake(): void {
    this.#retry.reset();
    this.#retry.hurry = this.#ladder.standing;
    if (this.#ladder.standing) this.#ladder.check();
    else this.connect();
  }

  /** The device is in a network again: it may be a better one. */
  online(): void {
    this.#ladder.restart();
    this.wake();
  }

  /** Another tab has changed the storage. It goes first with what it wrote. */
  shared(): void {
    this.#grants.uphold();
    const remembered = this.#memory.recall();
    const moved = remembered && remembered.conversation !== this.#conversation;
    if (remembered && !moved) this.#token = remembered.token;
    if (this.#ladder.standing && moved) this.#again(true);
    else if (remembered && !this.#ladder.standing && !this.#retry.planned) this.connect();
    this.#sender.nextAfterOthers();
  }

  /** Connects if there is a conversation or something to send. */
  async connect(): Promise<void> {
    if (this.#ladder.standing || this.#asking) return;
    this.#retry.stop();
    const remembered = this.#memory.recall();
    if (!(remembered || this.#chat.waiting().length || this.#chat.wanted?.())) return this.#say("idle");
    this.#say("trying");
    this.#asking = true;
    const answer = await (remembered ? this.#grants.renewed(remembered) : this.#begun());
    this.#asking = false;
    this.#obtained(answer);
  }

  async #begun(): Promise<Obtained> {
    const answer = await this.#till.begins(this.#grants, () => this.#memory.recall()?.conversation);
    if (answer.kind === "granted") await this.claims.tellInTime();
    return answer.kind !== "granted" || this.#memory.recall() ? answer : { kind: "later" };
  }

  #obtained(answer: Obtained): void {
    if (answer.kind === "granted") this.#open(answer.grant);
    else if (answer.kind === "lost") this.#lost(answer.token);
    else if (answer.kind === "later") this.#again();
    else if (answer.kind === "released") this.connect();
    else {
      this.#say("idle");
      this.#chat.heard({ type: "undeliverable" });
    }
  }

  #open({ conversation, token }: Grant): void {
    if (this.#conversation && this.#conversation !== conversation) this.#chat.heard({ type: "forgotten" });
    this.#conversation = conversation;
    this.#token = token;
    this.claims.tell();
    this.#ladder.open();
  }

  #heard(frame: ServerFrame): void {
    this.#retry.hurry = false;
    const read = this.#sender.read(frame);
    this.#chat.heard(read);
    if (frame.type === "welcome") this.#welcomed();
    this.#sender.heard(read);
    this.#till.heard(read);
    this.#holes.look();
  }

  #welcomed(): void {
    this.#retry.reset();
    this.#say("live");
    this.#till.tell();
  }

  /** What belongs to another conversation by now is not heard. */
  async #messages(backend: Backend, after: number) {
    const conversation = this.#conversation;
    const answer = await backend.messages(this.#token, after);
    return conversation === this.#conversation ? answer : "unreachable";
  }

  async #beat(): Promise<void> {
    const remembered = this.#memory.recall();
    if (!remembered || this.#asking) return;
    this.#asking = true;
    const answer = await this.#grants.renewed(remembered);
    this.#asking = false;
    if (answer.kind === "lost") this.#lost(answer.token);
    else if (answer.kind === "granted" && answer.grant.conversation === this.#conversation)
      this.#token = answer.grant.token;
    if (!this.#ladder.standing && !this.#retry.planned) this.connect();
  }

  /** Another connection: nobody answers what was said on the one before. */
  #begins(): void {
    this.signs.begins();
    this.#sender.stop();
    this.#till.leaves();
  }

  #ended(code: number, atOnce: boolean): void {
    this.#begins();
    if (code === tokenUnknown) this.#lost(this.#token);
    else this.#again(atOnce);
  }

  /** The token is dead: another tab has used a newer one, or the conversation is gone. */
  #lost(token: string): void {
    this.#leave();
    this.#retry.after(doubt, () => this.#judge(token));
  }

  #judge(token: string): void {
    const remembered = this.#memory.recall();
    const newer = remembered !== null && remembered.token !== token;
    if (!newer) {
      this.#grants.release();
      if (remembered) this.#memory.forget();
      this.#chat.heard({ type: "forgotten" });
    }
    this.#again(newer);
  }

  #leave(): void {
    this.#say("trying");
    this.#ladder.leave();
    this.#sender.stop();
    this.#retry.stop();
  }

  #again(atOnce = false): void {
    this.#leave();
    this.#retry.plan(() => this.connect(), this.#chat.waiting().length > 0, atOnce);
  }

  #say(connection: Connection): void {
    this.#chat.heard({ type: "connection", connection });
  }
}
