import type { Browser, Tab } from "../support/world/browser";
import { Bytes } from "../support/world/bytes";
import { type Network, Pipe } from "../support/world/network";

/** What the page of a tab reaches the server by: the real means, with disasters in between. */
export interface Means {
  readonly network: Network;
  readonly tab: Tab;
  readonly origin: string;
}

const [realFetch, RealSocket] = [globalThis.fetch, globalThis.WebSocket];

/** fetch, as a tab with a bad network has it. */
export async function liveFetch(means: Means, address: string, init: RequestInit): Promise<Response> {
  const { network, tab, origin } = means;
  const path = address.replace(/^.*\/api\/v1\/widget\/[^/]+/, "");
  const send = () =>
    realFetch(address, { ...init, headers: { ...(init.headers as Record<string, string>), Origin: origin } });
  if (network.dead(tab)) throw new TypeError("Failed to fetch");
  if (path.startsWith("/stream")) return liveStream(means, send, init.signal);
  const fate = network.fateOfCall(tab, `${init.method}`, path);
  if (fate === "cut before") throw new TypeError("Failed to fetch");
  if (fate === "lost before") return never(init.signal);
  await passes(network.delay());
  const response = await send();
  if (fate === "double")
    send()
      .then((twin) => twin.text())
      .catch(() => null);
  if (fate === "cut after") throw new TypeError("Failed to fetch");
  if (fate === "lost after" || network.dead(tab) || !tab.alive) return never(init.signal);
  await passes(network.delay());
  return response;
}

async function liveStream(means: Means, send: () => Promise<Response>, signal?: AbortSignal | null): Promise<Response> {
  const { network, tab } = means;
  if (network.streams === "refused") throw new TypeError("Failed to fetch");
  if (network.streams === "swallowed") return never(signal);
  const response = await send();
  const { status, headers, body } = response;
  if (status !== 200) return response;
  if (!body) throw new TypeError("no body");
  network.counts.streams++;
  const bytes = new Bytes();
  const pipe = new Pipe(network, tab, () => bytes.end("broken"));
  signal?.addEventListener("abort", () => {
    pipe.end();
    bytes.end("broken");
  });
  pump(body.getReader(), pipe, bytes);
  return { status, headers, body: { getReader: () => bytes }, text: async () => "" } as unknown as Response;
}

async function pump(reader: ReadableStreamDefaultReader<Uint8Array>, pipe: Pipe, bytes: Bytes): Promise<void> {
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const { value } = part;
      pipe.down(() => bytes.add(value), false);
    }
    pipe.down(() => bytes.end("ended"), false);
  } catch {
    pipe.cut();
  }
}

function never(signal?: AbortSignal | null): Promise<Response> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
  });
}

function passes(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** A WebSocket, as a tab with a bad network has it. */
export class LiveSocket {
  static readonly OPEN = 1;
  readyState = 0;
  onopen = () => {};
  onmessage = (_event: { data: string }) => {};
  onclose = (_event: { code: number }) => {};
  readonly #pipe: Pipe;
  readonly #socket: WebSocket | null;

  constructor({ network, tab, origin }: Means, address: string) {
    this.#pipe = new Pipe(network, tab, () => this.#closed(1006));
    const opens = network.sockets === "open" && !network.dead(tab);
    this.#socket = opens ? socketTo(address, origin) : null;
    if (this.#socket) this.#listen(this.#socket, network);
    else if (network.sockets !== "swallowed") this.#pipe.cut();
  }

  #listen(socket: WebSocket, network: Network): void {
    socket.onopen = () => {
      network.counts.sockets++;
      this.#pipe.down(() => this.#opened(), false);
    };
    socket.onmessage = ({ data }) => {
      const text = `${data}`;
      this.#pipe.down(() => this.readyState === 1 && this.onmessage({ data: text }), text.includes('"type":"message"'));
    };
    socket.onclose = ({ code }) => this.#pipe.down(() => this.#closed(code), false);
    socket.onerror = () => {};
  }

  #opened(): void {
    if (this.readyState) return;
    this.readyState = 1;
    this.onopen();
  }

  send(text: string): void {
    this.#pipe.up(() => this.#socket?.readyState === 1 && this.#socket.send(text));
  }

  close(): void {
    this.readyState = 3;
    this.#pipe.end();
    this.#socket?.close();
  }

  #closed(code: number): void {
    if (this.readyState === 3) return;
    this.close();
    this.onclose({ code });
  }
}

/** Node's WebSocket takes headers; a browser sets the origin by itself. */
function socketTo(address: string, origin: string): WebSocket {
  const options = { headers: { Origin: origin } } as unknown as string[];
  return new RealSocket(address, options);
}

/** The page's means in the browser whose code runs now. */
export function liveMeans(browser: () => Browser, networkOf: () => Network, origin: string) {
  const means = (): Means => ({ network: networkOf(), tab: browser().current, origin });
  return {
    fetch: (address: string, init: RequestInit) => liveFetch(means(), address, init),
    WebSocket: class extends LiveSocket {
      constructor(address: string) {
        super(means(), address);
      }
    },
  };
}
