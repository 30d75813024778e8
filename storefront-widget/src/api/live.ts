import { readFrame } from "./frames";
import type { ClientFrame, ServerFrame } from "./wire";

const heartbeat = 20_000;
const pongWithin = 10_000;

/** What happens on a live connection. */
export interface LiveEvents {
  /** The first frame to send. */
  hello(): ClientFrame;
  /** A well-formed frame came in. */
  heard(frame: ServerFrame): void;
  /** The heart beats: every 20 s while the connection is open. */
  beat(): void;
  /** The connection is gone; told once. */
  ended(code: number): void;
}

/** One WebSocket: says hello first, keeps the heart beating, and ends when the other side is silent. */
export class Live {
  readonly #socket: WebSocket;
  readonly #events: LiveEvents;
  #heartbeat: ReturnType<typeof setInterval> | undefined;
  #pong: ReturnType<typeof setTimeout> | undefined;
  #over = false;

  constructor(address: string, events: LiveEvents) {
    this.#events = events;
    this.#socket = new WebSocket(address);
    this.#socket.onopen = () => this.#opened();
    this.#socket.onmessage = ({ data }) => this.#received(data);
    this.#socket.onclose = ({ code }) => this.#end(code);
    this.#pong = setTimeout(() => this.close(), pongWithin);
  }

  /** Sends a frame if the connection is open. */
  send(frame: ClientFrame): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }

  /** Asks whether the other side still lives; no answer within 10 s ends the connection. */
  check(): void {
    this.send({ type: "ping" });
    this.#pong ??= setTimeout(() => this.close(), pongWithin);
  }

  /** Ends the connection, without waiting for the other side. */
  close(): void {
    this.#socket.close();
    this.#end(1006);
  }

  #opened(): void {
    this.send(this.#events.hello());
    this.#heartbeat = setInterval(() => {
      this.check();
      this.#events.beat();
    }, heartbeat);
  }

  #received(data: unknown): void {
    const frame = readFrame(data);
    if (!frame || this.#over) return;
    if (frame.type === "pong" || frame.type === "welcome") this.#alive();
    this.#events.heard(frame);
  }

  #alive(): void {
    clearTimeout(this.#pong);
    this.#pong = undefined;
  }

  #end(code: number): void {
    if (this.#over) return;
    this.#over = true;
    clearInterval(this.#heartbeat);
    this.#alive();
    this.#events.ended(code);
  }
}
