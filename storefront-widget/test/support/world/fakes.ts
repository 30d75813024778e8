import type { Browser, Tab } from "./browser";
import { Bytes } from "./bytes";
import type { Clock, Time } from "./clock";
import type { ModelNetwork } from "./model-network";
import type { Answer } from "./model-wire";
import { type Counts, Pipe } from "./network";
import { installPage } from "./page";

const heartbeat = 4000;
const lifeOfStream = 50_000;

/** A page's globals with the model server behind them, as the tab that runs now sees them. */
export function install(browser: () => Browser, network: () => ModelNetwork, clock: Clock): () => void {
  return installPage(browser, {
    fetch: (url: string, init: RequestInit) => fakeFetch(network(), browser().current, url, init),
    WebSocket: class extends FakeSocket {
      constructor() {
        super(network(), browser().current, clock);
      }
    },
  });
}

function fakeFetch(network: ModelNetwork, tab: Tab, url: string, init: RequestInit): Promise<object> {
  const path = url.replace(/^.*\/api\/v1\/widget\/[^/]+/, "");
  const headers = init.headers as Record<string, string>;
  const token = headers.Authorization?.replace("Bearer ", "") ?? null;
  const aborted = new Promise<never>((_resolve, reject) => {
    init.signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
  });
  aborted.catch(() => null);
  if (path.startsWith("/stream")) return Promise.race([aborted, stream(network, tab, path, token, init.signal)]);
  const body = init.body ? JSON.parse(`${init.body}`) : null;
  return Promise.race([aborted, network.call(tab, `${init.method}`, path, token, body).then(responseOf)]);
}

function responseOf({ status, body, retryAfter }: Answer): object {
  const headers = new Map(retryAfter ? [["Retry-After", `${retryAfter}`]] : []);
  return {
    status,
    headers: { get: (name: string) => headers.get(name) ?? null },
    text: async () => (body ? JSON.stringify(body) : ""),
  };
}

const encoder = new TextEncoder();

function stream(network: ModelNetwork, tab: Tab, path: string, token: string | null, signal?: AbortSignal | null) {
  const { clock, counts } = network;
  return new Promise<object>((resolve, reject) => {
    const fail = (): void => void clock.in(5, tab, () => reject(new TypeError("Failed to fetch")));
    if (network.dead(tab) || network.streams === "refused" || !network.serverIsUp) return fail();
    const bytes = new Bytes();
    const pipe = new Pipe(network, tab, () => bytes.end("broken"));
    signal?.addEventListener("abort", () => {
      pipe.end();
      bytes.end("broken");
    });
    if (network.streams === "swallowed") return;
    counts.streams++;
    const headers = { get: () => "text/event-stream" };
    const body = { getReader: () => bytes };
    pipe.up(() => {
      const refused = serve(network, pipe, bytes, token, Number(path.split("=")[1]));
      clock.in(5, tab, () => resolve(refused ? responseOf(refused) : { status: 200, headers, body }));
    });
  });
}

/** The server's side of a stream; tells why there is none. */
function serve(network: ModelNetwork, pipe: Pipe, bytes: Bytes, token: string | null, after: number): Answer | null {
  const { clock, server, random } = network;
  let carried = 0;
  const write = (frame: object) => {
    const text = encoder.encode(`id: 1\r\ndata: ${JSON.stringify(frame)}\r\n\r\n`);
    const half = random.below(text.length);
    const arrive = () => {
      bytes.add(text.slice(0, half));
      bytes.add(text.slice(half));
    };
    pipe.down(arrive, "message" in frame);
    carried += text.length;
    if (carried > network.carries) clock.in(1, null, () => end());
  };
  const opened = server.stream(token, after, { frame: write, end: () => pipe.cut() });
  if (typeof opened !== "function") return opened;
  const open = () => network.pipes.has(pipe);
  beat(clock, open, () => write(server.beat(token)));
  const end = () => {
    opened();
    pipe.down(() => {
      bytes.end("ended");
      pipe.end();
    }, false);
  };
  clock.in(lifeOfStream, null, end);
  return null;
}

function beat(clock: Time, open: () => boolean, write: () => void): void {
  clock.in(heartbeat, null, () => {
    if (!open()) return;
    write();
    beat(clock, open, write);
  });
}

/** A WebSocket to the model server. */
class FakeSocket {
  static readonly OPEN = 1;
  readyState = 0;
  onopen = () => {};
  onmessage = (_event: { data: string }) => {};
  onclose = (_event: { code: number }) => {};
  readonly #pipe: Pipe;
  readonly #server: { hear(text: string): void; end(): void };

  constructor(network: ModelNetwork, tab: Tab, clock: Clock) {
    this.#pipe = new Pipe(network, tab, () => this.#closed(1006));
    this.#server = network.server.socket({
      frame: (frame) => this.#pipe.down(() => this.onmessage({ data: JSON.stringify(frame) }), "message" in frame),
      end: (code) => this.#pipe.down(() => this.#closed(code), false),
    });
    network.tried++;
    if (network.sockets === "swallowed") return;
    if (network.sockets === "refused" || network.dead(tab) || !network.serverIsUp) this.#pipe.cut();
    else clock.in(network.delay(), tab, () => this.#opens(network.counts));
  }

  #opens(counts: Counts): void {
    if (this.readyState) return;
    counts.sockets++;
    this.readyState = 1;
    this.onopen();
  }

  send(text: string): void {
    this.#pipe.up(() => this.#server.hear(text));
  }

  close(): void {
    this.readyState = 3;
    this.#pipe.up(() => this.#server.end());
    this.#pipe.end();
  }

  #closed(code: number): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.#pipe.end();
    this.#server.end();
    this.onclose({ code });
  }
}
