import { readFrame } from "./frames";
import { gone, isHidden, type Rung, type RungEvents } from "./rung";
import type { ClientFrame } from "./wire";

const heartbeat = 5000;
const heartbeatWhenHidden = 20_000;
const answerWithin = 4000;

/** The highest rung: one WebSocket. It says hello first and keeps the heart beating. */
export class Socket implements Rung {
  readonly #socket: WebSocket;
  readonly #events: RungEvents;
  #heartbeat: ReturnType<typeof setTimeout> | undefined;
  #answer: ReturnType<typeof setTimeout> | undefined;
  #over = false;

  constructor(address: string, events: RungEvents) {
    this.#events = events;
    this.#socket = new WebSocket(address);
    this.#socket.onopen = () => this.#opened();
    this.#socket.onmessage = ({ data }) => this.#received(data);
    this.#socket.onclose = ({ code }) => this.#end(code);
  }

  send(frame: ClientFrame): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }

  check(): void {
    this.send({ type: "ping" });
    this.#answer ??= setTimeout(() => this.close(), answerWithin);
    this.#beatLater();
  }

  close(): void {
    this.#socket.close();
    this.#end(gone);
  }

  #opened(): void {
    this.send({ type: "hello", ...this.#events.hello() });
    this.#beatLater();
  }

  #beatLater(): void {
    clearTimeout(this.#heartbeat);
    this.#heartbeat = setTimeout(() => this.#beat(), isHidden() ? heartbeatWhenHidden : heartbeat);
  }

  #beat(): void {
    this.check();
    this.#events.beat();
  }

  /** Any frame shows that the other side lives. */
  #received(data: unknown): void {
    const frame = readFrame(data);
    if (!frame || this.#over) return;
    this.#alive();
    this.#events.heard(frame);
  }

  #alive(): void {
    clearTimeout(this.#answer);
    this.#answer = undefined;
  }

  #end(code: number): void {
    if (this.#over) return;
    this.#over = true;
    clearTimeout(this.#heartbeat);
    this.#alive();
    this.#events.ended(code);
  }
}
