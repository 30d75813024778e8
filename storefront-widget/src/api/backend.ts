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

/** What became of a claim: the server has judged it, cannot do so now, or does not know the token. */
export type ClaimAnswer = "judged" | "later" | "token_unknown";

/** What came back; `null` when the server is out of reach. */
type Reply = { readonly status: number; readonly body: unknown } | null;

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
    const answer = grantAnswer(await this.#post("conversations", { language, shopToken }));
    const tokenIsBad = answer.kind === "refused" && answer.code === "bad_shop_token" && shopToken;
    return tokenIsBad ? this.begin(language, null) : answer;
  }

  /** Asks for a fresh token in exchange for the old one. */
  async renew(token: string): Promise<GrantAnswer> {
    return grantAnswer(await this.#post("tokens", null, token));
  }

  /** Shows that the page knows the client secret of a PaymentIntent; a refusal is a judgement too. */
  async claim(token: string, clientSecret: string): Promise<ClaimAnswer> {
    const reply = await this.#post("claims", { clientSecret }, token);
    if (!reply || reply.status >= 500) return "later";
    return reply.status === 401 ? "token_unknown" : "judged";
  }

  async #post(path: string, body: object | null, token?: string): Promise<Reply> {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), patience);
    try {
      const response = await fetch(`${this.#address}/${path}`, {
        method: "POST",
        headers: {
          ...(token && { Authorization: `Bearer ${token}` }),
          ...(body && { "Content-Type": "application/json" }),
        },
        body: body && JSON.stringify(body),
        credentials: "omit",
        signal: abort.signal,
      });
      return { status: response.status, body: jsonOf(await response.text()) };
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
    }
  }
}

function grantAnswer(reply: Reply): GrantAnswer {
  if (!reply) return { kind: "later" };
  const { status, body } = reply;
  const grant = grantOf(body);
  if (status === 201 && grant) return { kind: "granted", grant };
  if (status < 400 || status >= 500 || status === 408 || status === 429) return { kind: "later" };
  return { kind: "refused", status, code: textOf(fields(body)?.code) ?? "" };
}
