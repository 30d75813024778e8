import { backOff } from "./back-off";
import type { Backend } from "./backend";
import { Claims } from "./claims";
import { Live } from "./live";
import type { Memory, Remembered } from "./memory";
import type { Unsent } from "./unsent";
import type { Grant, ServerFrame } from "./wire";

/** Whether messages flow: nothing to do yet, trying, or connected. */
export type Connection = "idle" | "trying" | "live";

/** What the line tells the chat. */
export type LineEvent =
  | ServerFrame
  | { readonly type: "connection"; readonly connection: Connection }
  /** The conversation is gone; what was not sent begins a new one. */
  | { readonly type: "forgotten" }
  /** The server will not take what was not sent. */
  | { readonly type: "undeliverable" };

/** What the line needs to know of the chat. */
export interface Chat {
  /** The highest number without a hole below it. */
  after(): number;
  /** What waits to be sent, in order. */
  waiting(): readonly Unsent[];
  heard(event: LineEvent): void;
}

const tokenUnknown = 4401;
/** How long the first message waits for the server to judge what the page proves, so that the answer knows it. */
const claimsWithin = 2000;

/**
 * The line to the server. It begins a conversation with the first message, stays connected from then on,
 * and sends what waits, in order and with the same client ids, until the server has accepted it.
 */
export class Line {
  readonly #backend: Backend;
  readonly #memory: Memory;
  readonly #chat: Chat;
  readonly #language: string;
  readonly #claims: Claims;
  #shopToken: string | null = null;
  #begunWith: string | null = null;
  #conversation = "";
  #token = "";
  #live: Live | null = null;
  #welcomed = false;
  #asking = false;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(backend: Backend, memory: Memory, chat: Chat, language: string) {
    this.#backend = backend;
    this.#memory = memory;
    this.#chat = chat;
    this.#language = language;
    this.#claims = new Claims(backend, memory, (lost) => this.#lost(lost));
  }

  /** Sends at once when connected, otherwise as soon as it is. */
  send({ clientId, text }: Unsent): void {
    if (this.#welcomed) this.#live?.send({ type: "message", clientId, text });
    else this.connect();
  }

  /** Tells who is at the till now. */
  identify(shopToken: string): void {
    this.#shopToken = shopToken;
    if (this.#welcomed) this.#live?.send({ type: "identify", shopToken });
  }

  /** Shows that the page knows a PaymentIntent's client secret; before the first message it waits. */
  claim(clientSecret: string): void {
    this.#claims.add(clientSecret);
    if (this.#live) this.#claims.tell();
  }

  /** Keeps to itself what the server was not told yet. */
  unclaim(clientSecret: string): void {
    this.#claims.drop(clientSecret);
  }

  /** Connects now if there is a conversation or something to send; checks a connection that seems to stand. */
  wake(): void {
    this.#attempt = 0;
    if (this.#live) this.#live.check();
    else this.connect();
  }

  /** Connects if there is a conversation or something to send. */
  async connect(): Promise<void> {
    if (this.#live || this.#asking) return;
    clearTimeout(this.#retry);
    const remembered = this.#memory.recall();
    if (!remembered && !this.#chat.waiting().length) return this.#say("idle");
    this.#say("trying");
    this.#asking = true;
    const grant = await (remembered ? this.#renewed(remembered) : this.#begun());
    this.#asking = false;
    if (grant) this.#open(grant);
  }

  async #begun(): Promise<Grant | null> {
    const shopToken = this.#shopToken;
    const answer = await this.#backend.begin(this.#language, shopToken);
    if (answer.kind === "later") this.#again();
    if (answer.kind === "refused") this.#giveUp();
    if (answer.kind !== "granted") return null;
    this.#begunWith = shopToken;
    this.#memory.begin(answer.grant, this.#chat.waiting());
    await Promise.race([this.#claims.tell(), new Promise((resolve) => setTimeout(resolve, claimsWithin))]);
    return this.#memory.recall();
  }

  async #renewed(remembered: Remembered): Promise<Grant | null> {
    if (Date.now() < remembered.renewAt) return remembered;
    const answer = await this.#backend.renew(remembered.token);
    if (answer.kind === "granted") {
      this.#memory.renew(answer.grant);
      return answer.grant;
    }
    const lost = answer.kind === "refused" && answer.status === 401;
    if (lost) this.#lost(remembered.token);
    return lost ? null : remembered;
  }

  #open({ conversation, token }: Grant): void {
    if (this.#conversation && this.#conversation !== conversation) this.#chat.heard({ type: "forgotten" });
    this.#conversation = conversation;
    this.#token = token;
    this.#claims.tell();
    try {
      this.#live = this.#lineWith(token);
    } catch {
      this.#again();
    }
  }

  #lineWith(token: string): Live {
    return new Live(this.#backend.liveAddress, {
      hello: () => ({ type: "hello", token, after: this.#chat.after() }),
      heard: (frame) => this.#heard(frame),
      beat: () => this.#beat(),
      ended: (code) => this.#ended(code),
    });
  }

  #heard(frame: ServerFrame): void {
    this.#chat.heard(frame);
    if (frame.type !== "welcome") return;
    this.#attempt = 0;
    this.#welcomed = true;
    this.#say("live");
    if (this.#shopToken && this.#shopToken !== this.#begunWith) this.identify(this.#shopToken);
    for (const unsent of this.#chat.waiting()) this.send(unsent);
  }

  async #beat(): Promise<void> {
    const remembered = this.#memory.recall();
    if (!remembered || this.#asking) return;
    this.#asking = true;
    await this.#renewed(remembered);
    this.#asking = false;
    if (!this.#live) this.connect();
  }

  #ended(code: number): void {
    this.#live = null;
    this.#welcomed = false;
    if (code === tokenUnknown) this.#lost(this.#token);
    else this.#again();
  }

  /** The token is dead. If another tab holds a newer one, that one counts; otherwise the conversation is gone. */
  #lost(token: string): void {
    const remembered = this.#memory.recall();
    if (remembered?.token === token) this.#memory.forget();
    if (!remembered || remembered.token === token) this.#chat.heard({ type: "forgotten" });
    if (this.#live) this.#live.close();
    else this.#again();
  }

  #again(): void {
    this.#say("trying");
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.connect(), backOff(this.#attempt++));
  }

  #giveUp(): void {
    this.#say("idle");
    this.#chat.heard({ type: "undeliverable" });
  }

  #say(connection: Connection): void {
    this.#chat.heard({ type: "connection", connection });
  }
}
