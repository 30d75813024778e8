import { jsonOf } from "./parse";

/** How long an answer may take; after that the other side counts as gone. */
export const patience = 9000;

/** What is asked. */
export interface Ask {
  readonly token?: string | undefined;
  /** Makes it a POST; `null` is a POST without a body, `undefined` a GET. */
  readonly body?: object | null | undefined;
}

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  /** The seconds that the server wants us to wait, or `null`. */
  readonly retryAfter: number | null;
}

/** Asks, and reads the whole answer; `null` when the server is out of reach. */
export async function ask(address: string, what: Ask, within: number = patience): Promise<Reply | null> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), within);
  try {
    const response = await send(address, what, abort.signal);
    const body = jsonOf(await response.text());
    return { status: response.status, body, retryAfter: secondsOf(response.headers.get("Retry-After")) };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** Asks for a stream of events; throws when the server is out of reach. */
export function openStream(address: string, token: string, signal: AbortSignal): Promise<Response> {
  return send(address, { token }, signal, { Accept: "text/event-stream" });
}

function send(address: string, { token, body }: Ask, signal: AbortSignal, more: object = {}): Promise<Response> {
  return fetch(address, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      ...more,
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body && { "Content-Type": "application/json" }),
    },
    body: body ? JSON.stringify(body) : null,
    cache: "no-store",
    credentials: "omit",
    signal,
  });
}

function secondsOf(header: string | null): number | null {
  return header && /^\d{1,6}$/.test(header) ? Number(header) : null;
}
