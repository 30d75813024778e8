import { readWelcome } from "./frames";
import { type Ask, ask, openStream, type Reply } from "./http";
import { acceptedOf, fields, grantOf, textOf } from "./parse";
import type { Accepted, Choice, Grant, Refused, Sign, SpokenMessage, Welcome } from "./wire";

const patienceWithStripe = 15_000;
/** How long to wait when the server does not say. */
const usualWait = 3;

/** The server's answer to a wish for a token. */
export type GrantAnswer =
  | { readonly kind: "granted"; readonly grant: Grant }
  /** Not now: no connection, too busy, broken. */
  | { readonly kind: "later" }
  /** Never: the server understood and said no. */
  | { readonly kind: "refused"; readonly status: number; readonly code: string };

/** What became of a claim: the server has judged it, cannot do so now, or does not know the token. */
export type ClaimAnswer = "judged" | "later" | "token_unknown";

/** What keeps a call from being answered as it should. */
export type Trouble = "unreachable" | "token_unknown";

/** The calls of the server that are no WebSocket. */
export class Backend {
  /** Whether the line begins at once, and not with the first message. */
  readonly eager: boolean = false;
  readonly #address: string;
  /** Where files are sent. */
  readonly filesAddress: string;
  /** Where the live updates come from. */
  readonly liveAddress: string;

  constructor(server: string, shop: string) {
    this.#address = `${server}/api/v1/widget/${shop}`;
    this.filesAddress = `${this.#address}/attachments`;
    this.liveAddress = `${server.replace(/^http/, "ws")}/ws/widget/${shop}`;
  }

  /** Starts a conversation; called with the first message, never before. */
  async begin(language: string, shopToken: string | null): Promise<GrantAnswer> {
    const answer = grantAnswer(await this.#ask("conversations", { body: { language, shopToken } }));
    const tokenIsBad = answer.kind === "refused" && answer.code === "bad_shop_token" && shopToken;
    return tokenIsBad ? this.begin(language, null) : answer;
  }

  /** Asks for a fresh token in exchange for the old one. */
  async renew(token: string): Promise<GrantAnswer> {
    return grantAnswer(await this.#ask("tokens", { body: null, token }));
  }

  /** Shows that the page knows the client secret of a PaymentIntent; a refusal is a judgement too, to be busy is none. */
  async claim(token: string, clientSecret: string): Promise<ClaimAnswer> {
    const reply = await this.#ask("claims", { body: { clientSecret }, token }, patienceWithStripe);
    if (!reply) return "later";
    const code = codeOf(reply);
    if (tokenIsUnknown(reply.status, reply.body)) return "token_unknown";
    return reply.status === 204 || (code && code !== "too_many") ? "judged" : "later";
  }

  /** Says something by a call. */
  async say(token: string, { type, ...body }: SpokenMessage): Promise<Accepted | Refused | Trouble> {
    const reply = await this.#ask("messages", { body, token });
    if (reply?.status !== 200 && reply?.status !== 201) return refusedOf(reply, body.clientId);
    return acceptedOf(reply.body) ?? "unreachable";
  }

  /** Tells who is at the till by a call; `null` when the server takes it. */
  async identify(token: string, shopToken: string): Promise<Refused | Trouble | null> {
    const reply = await this.#ask("identities", { body: { shopToken }, token });
    return reply?.status === 204 ? null : refusedOf(reply, null);
  }

  /** Tells what has no words by a call; that somebody is typing may get lost. */
  async sign(token: string, { type, ...body }: Sign): Promise<Trouble | null> {
    const reply = await this.#ask(type, { body: type === "seen" ? body : null, token });
    if (!reply) return type === "seen" ? "unreachable" : null;
    return tokenIsUnknown(reply.status, reply.body) ? "token_unknown" : null;
  }

  /** Says whether it has helped; tells whether that is settled. */
  async rate(token: string, closing: number, choice: Choice, comment?: string): Promise<boolean> {
    return isSettled(await this.#ask("ratings", { body: { closing, choice, comment }, token }));
  }

  /** Answers are wanted in this language from now on; tells whether that is settled. */
  async speak(token: string, language: string): Promise<boolean> {
    return isSettled(await this.#ask("language", { body: { language }, token }));
  }

  /** Deletes the conversation: `done`, or what the server says is wrong; nothing when it does not answer. */
  async erase(token: string): Promise<string> {
    const reply = await this.#ask("erasure", { body: null, token });
    return reply?.status === 204 ? "done" : ((reply && codeOf(reply)) ?? "");
  }

  /** What was said after a number. */
  async messages(token: string, after: number): Promise<Welcome | Refused | Trouble> {
    const reply = await this.#ask(`messages?after=${after}`, { token });
    return (reply?.status === 200 && readWelcome(reply.body)) || refusedOf(reply, null);
  }

  /** What of the chat goes by mail. */
  mail(token: string, path: string, body?: object | null): Promise<Reply | null> {
    return this.#ask(`mail${path}`, { body, token });
  }

  /** Opens the stream of what is said after a number. */
  stream(token: string, after: number, signal: AbortSignal): Promise<Response> {
    return openStream(`${this.#address}/stream?after=${after}`, token, signal);
  }

  #ask(path: string, what: Ask, within?: number): Promise<Reply | null> {
    return ask(`${this.#address}/${path}`, what, within);
  }
}

/** The answer to a wish for a token, read. */
export function grantAnswer(reply: Reply | null): GrantAnswer {
  if (!reply) return { kind: "later" };
  const { status, body } = reply;
  const grant = grantOf(body);
  if (status === 201 && grant) return { kind: "granted", grant };
  const code = codeOf(reply);
  return code && status !== 408 && status !== 429 ? { kind: "refused", status, code } : { kind: "later" };
}

/** Whether our server says that it does not know the token; a 401 of anybody else in between says nothing. */
export function tokenIsUnknown(status: number, body: unknown): boolean {
  return status === 401 && textOf(fields(body)?.code) === "token_unknown";
}

/** Whether the server has taken it, or never will. */
function isSettled(reply: Reply | null): boolean {
  return reply?.status === 204 || reply?.status === 409;
}

/** What our server says is wrong with a call, or `null`: a page without a code was not written by our server. */
function codeOf({ status, body }: Reply): string | null {
  if (status < 400 || status >= 500) return null;
  return status === 401 && !tokenIsUnknown(status, body) ? null : textOf(fields(body)?.code);
}

/** A refusal by a call means the same as the frame. */
function refusedOf(reply: Reply | null, clientId: string | null): Refused | Trouble {
  if (!reply) return "unreachable";
  const { status, body, retryAfter } = reply;
  if (tokenIsUnknown(status, body)) return "token_unknown";
  const wait = retryAfter ?? usualWait;
  if (status === 429 || status === 503) return { type: "refused", clientId, code: "too_many", retryAfter: wait };
  const code = codeOf(reply);
  return code ? { type: "refused", clientId, code, retryAfter: null } : "unreachable";
}
