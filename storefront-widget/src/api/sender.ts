import { pauseOf } from "./back-off";
import { patience } from "./http";
import type { Unsent } from "./unsent";
import type { ServerFrame, SpokenFrame } from "./wire";

/** How long the tab that wrote a message has to send it before the others do so too. */
const precedence = 2000;

/** What the sender needs. */
export interface Outgoing {
  /** What waits to be sent, in order. */
  waiting(): readonly Unsent[];
  /** Whether something can be sent. */
  ready(): boolean;
  send(frame: SpokenFrame): void;
  /** The other side answers no more. */
  silent(): void;
}

/**
 * Sends one message at a time: the next only when the server has answered the one before. So the order of writing is
 * the order of the server, whatever happens in between, and however many tabs send the same.
 */
export class Sender {
  readonly #out: Outgoing;
  #sent: string | null = null;
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #turn: ReturnType<typeof setTimeout> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(out: Outgoing) {
    this.#out = out;
  }

  /** Sends what is next, unless an answer or a moment of peace is waited for. */
  next(): void {
    const waiting = this.#out.waiting();
    if (this.#pause || !this.#out.ready() || waiting.some(({ clientId }) => clientId === this.#sent)) return;
    this.stop();
    const [first] = waiting;
    if (!first) return;
    this.#sent = first.clientId;
    this.#deadline = setTimeout(() => this.#out.silent(), patience);
    const { clientId, text, attachment } = first;
    const id = attachment?.url.split("/").pop();
    this.#out.send({ type: "message", clientId, text, ...(id && { attachment: id }) });
  }

  /** Sends what another tab has written, when that had the time to do so itself. */
  nextAfterOthers(): void {
    clearTimeout(this.#turn);
    this.#turn = setTimeout(() => this.next(), precedence);
  }

  /** The frame as the chat is to hear it: what could not be read was what we sent last. */
  read(frame: ServerFrame): ServerFrame {
    const nameless = frame.type === "refused" && !frame.clientId;
    return nameless && frame.code === "bad_frame" ? { ...frame, clientId: this.#sent } : frame;
  }

  /** Goes on after a frame that the chat has heard. */
  heard(frame: ServerFrame): void {
    if (frame.type === "refused" && frame.code === "too_many") this.#rest(pauseOf(frame.retryAfter));
    this.next();
  }

  /** Forgets what it waits for: the connection is gone, or the answer is there. */
  stop(): void {
    clearTimeout(this.#deadline);
    this.#sent = null;
  }

  #rest(milliseconds: number): void {
    this.stop();
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      this.next();
    }, milliseconds);
  }
}
