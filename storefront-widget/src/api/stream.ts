import { type Backend, tokenIsUnknown } from "./backend";
import { readFrame } from "./frames";
import { jsonOf } from "./parse";
import { Posts } from "./posts";
import { gone, type Rung, type RungEvents, tokenUnknown } from "./rung";
import { ServerSent } from "./server-sent";
import type { ServerFrame, SpokenFrame } from "./wire";

/** The server's heart beats every 4 s. */
const silence = 9000;
const silenceWhenChecked = 5000;
/** A stream that ends sooner was not ended by our server's clock. */
const shortest = 1000;

/** The middle rung: server-sent events, read by fetch because the token does not belong in an address; calls to speak. */
export class Stream implements Rung {
  readonly #backend: Backend;
  readonly #events: RungEvents;
  readonly #posts: Posts;
  #abort = new AbortController();
  #silence: ReturnType<typeof setTimeout> | undefined;
  #welcomed = false;
  #over = false;

  constructor(backend: Backend, events: RungEvents) {
    this.#backend = backend;
    this.#events = events;
    this.#posts = new Posts(backend, {
      hello: () => events.hello(),
      heard: (frame) => this.#over || events.heard(frame),
      ended: (code) => this.#end(code),
    });
    this.#listen();
  }

  send(frame: SpokenFrame): void {
    this.#posts.send(frame);
  }

  check(): void {
    this.#waitFor(silenceWhenChecked);
  }

  close(): void {
    this.#end(gone);
  }

  /** The server ends each stream after a while; the next begins at once. */
  async #listen(): Promise<void> {
    let code = 0;
    while (!code && !this.#over) {
      const since = Date.now();
      this.#waitFor(silence);
      code = await this.#once().catch(() => gone);
      if (!this.#welcomed || Date.now() - since < shortest) code ||= gone;
    }
    this.#end(code);
  }

  /** Reads one stream to its end; tells the code of what was wrong, or 0. */
  async #once(): Promise<number> {
    const { token, after } = this.#events.hello();
    this.#abort = new AbortController();
    const response = await this.#backend.stream(token, after, this.#abort.signal);
    const { status, headers, body } = response;
    if (status === 401 && tokenIsUnknown(status, jsonOf(await response.text()))) return tokenUnknown;
    if (status !== 200 || !body || !headers.get("Content-Type")?.startsWith("text/event-stream")) return gone;
    const [reader, events] = [body.getReader(), new ServerSent()];
    for (let part = await reader.read(); !part.done; part = await reader.read())
      for (const data of events.read(part.value)) this.#received(readFrame(data));
    return 0;
  }

  #received(frame: ServerFrame | null): void {
    if (!frame || this.#over) return;
    this.#waitFor(silence);
    this.#welcomed ||= frame.type === "welcome";
    this.#events.heard(frame);
    if (frame.type === "pong") this.#events.beat();
  }

  #waitFor(milliseconds: number): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.close(), milliseconds);
  }

  #end(code: number): void {
    if (this.#over) return;
    this.#over = true;
    this.#posts.stop();
    clearTimeout(this.#silence);
    this.#abort.abort();
    this.#events.ended(code);
  }
}
