import { fields, grantOf, jsonOf, textOf } from "./parse";
import type { Grant } from "./wire";

const patience = 15_000;

/** The server's answer to a wish for a token. */
export type GrantAnswer =
  | { readonly kind: "granted"; readonly grant: Grant }
  /** Not now: no connection, too busy, broken. */
  | { readonly kind: "later" }
  /** Never: the server understood and said no. */
  | { readonly kind: "refused"; readonly status: number; readonly code: string };

/** The calls of the server that are no WebSocket. */
export class Backend {
  readonly #address: string;
  /** Where the live updates come from. */
  readonly liveAddress: string;

  constructor(server: string, shop: string) {
    this.#address = `${server}/api/v1/widget/${shop}`;
    this.liveAddress = `${server.replace(/^http/, "ws")}/ws/widget/${shop}`;
  }

  /** Starts a conversation; called with the first message, never before. */
  async begin(language: string, shopToken: string | null): Promise<GrantAnswer> {
    const answer = await this.#post("conversations", { language, shopToken });
    const tokenIsBad = answer.kind === "refused" && answer.code === "bad_shop_token" && shopToken;
    return tokenIsBad ? this.begin(language, null) : answer;
  }

  /** Asks for a fresh token in exchange for the old one. */
  async renew(token: string): Promise<GrantAnswer> {
    return this.#post("tokens", null, { Authorization: `Bearer ${token}` });
  }

  async #post(path: string, body: object | null, headers: Record<string, string> = {}): Promise<GrantAnswer> {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), patience);
    try {
      const response = await fetch(`${this.#address}/${path}`, {
        method: "POST",
        headers: body ? { ...headers, "Content-Type": "application/json" } : headers,
        body: body && JSON.stringify(body),
        credentials: "omit",
        signal: abort.signal,
      });
      return understand(response.status, jsonOf(await response.text()));
    } catch {
      return { kind: "later" };
    } finally {
      clearTimeout(timer);
    }
  }
}

function understand(status: number, body: unknown): GrantAnswer {
  const grant = grantOf(body);
  if (status === 201 && grant) return { kind: "granted", grant };
  if (status < 400 || status >= 500 || status === 408 || status === 429) return { kind: "later" };
  return { kind: "refused", status, code: textOf(fields(body)?.code) ?? "" };
}
