import { vi } from "vitest";
import { withLocks } from "./fake-locks";
import { FakeWebSocket } from "./fake-web-socket";
import { byAssistant } from "./messages";

/** One call that reached the server. */
export interface Call {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly token: string | null;
}

/** What the server answers, or that it is out of reach. */
export type Answer = { readonly status: number; readonly body: unknown } | "unreachable";

/** The server's side of the wire: answers calls, and hands out FakeWebSockets. */
export class FakeServer {
  readonly calls: Call[] = [];
  /** Answers that come before the usual one. */
  /** How it stands with mails; nobody is asked for it in `next`. */
  mail: object = { connected: false, staffed: true, address: null };
  readonly next: (Answer | Promise<Answer>)[] = [];
  lifeOfTokens = 24 * 60 * 60_000;
  #tokens = 0;

  constructor(answersPings = false) {
    FakeWebSocket.answersPings = answersPings;
    withLocks();
    FakeWebSocket.all = [];
    vi.stubGlobal("WebSocket", FakeWebSocket);
    vi.stubGlobal("fetch", (url: string, init: RequestInit) => this.#answer(url, init));
  }

  /** Takes the hello of the newest connection. */
  welcomes(messages: unknown[] = [], status: unknown = byAssistant): FakeWebSocket {
    const socket = FakeWebSocket.last;
    socket.opens();
    const language = this.callsOf("/conversations").at(-1)?.body?.language;
    socket.says({ type: "welcome", conversation: "c1", language, last: messages.length, status, messages });
    return socket;
  }

  /** The calls of one path. */
  callsOf(path: string): Call[] {
    return this.calls.filter((call) => call.path.endsWith(path));
  }

  async #answer(url: string, init: RequestInit): Promise<Response> {
    const token = new Headers(init.headers).get("Authorization");
    if (url.endsWith("/mail") && init.method === "GET") return Response.json(this.mail);
    this.calls.push({ path: url, body: init.body ? JSON.parse(`${init.body}`) : null, token });
    const answer = (await this.next.shift()) ?? this.#usual(url);
    if (answer === "unreachable") throw new TypeError("Failed to fetch");
    return new Response(answer.status === 204 ? null : JSON.stringify(answer.body), { status: answer.status });
  }

  #usual(url: string): Answer {
    return /\/(claims|language)$/.test(url) ? { status: 204, body: null } : { status: 201, body: this.#grant(url) };
  }

  #grant(url: string): object {
    this.#tokens++;
    const conversation = url.endsWith("/conversations") ? `c${this.#tokens}` : "c1";
    const expiresAt = new Date(Date.now() + this.lifeOfTokens).toISOString();
    return { conversation, token: `token-${this.#tokens}`, expiresAt };
  }
}
