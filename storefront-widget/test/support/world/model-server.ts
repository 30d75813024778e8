import type { Message } from "../../../src/api/wire";
import { ModelTokens } from "./model-tokens";
import {
  type Answer,
  accepted,
  type Call,
  type Fields,
  fieldsOf,
  isSigned,
  problem,
  refused,
  type Sink,
  statusOf,
} from "./model-wire";
import { type Rules, realRules } from "./rules";

interface Conversation {
  readonly id: string;
  readonly messages: Message[];
  readonly streams: Set<Stream>;
  allowance: number;
  allowedAt: number;
  /** Who is at the till, as the shop has signed it. */
  till: string | null;
  /** How far the shopper has come. */
  delivered: number;
  seen: number;
  language: string;
}

interface Stream {
  readonly sink: Sink;
  known: number;
}

const atFirst = { allowedAt: 0, delivered: 0, seen: 0, language: "de" };
const done = { status: 204, body: null };
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const longestText = 4000;

/** The server as docs/wire.md describes it, in memory: what it stores survives its restarts, its streams do not. */
export class ModelServer {
  readonly conversations: Conversation[] = [];
  /** For so many identifications the server has no time. */
  busy = 0;
  /** Told of each message that was stored. */
  stored: (conversation: Conversation, message: Message) => void = () => {};
  readonly #tokens: ModelTokens<Conversation>;
  readonly #now: () => number;
  readonly #rules: Rules;
  #ids = 0;

  constructor(now: () => number, rules: Rules = realRules) {
    this.#now = now;
    this.#rules = rules;
    this.#tokens = new ModelTokens(now, rules);
  }

  /** How many tokens there are. */
  get tokens(): number {
    return this.#tokens.size;
  }

  /** Answers a call. */
  answer(call: Call): Answer {
    const { pathname, searchParams } = new URL(call.path, "http://model");
    const after = Number(searchParams.get("after"));
    if (pathname === "/conversations") return this.#begin(call.body);
    const conversation = this.#tokens.used(call.token);
    if (!conversation) return problem(401, "token_unknown");
    if (pathname === "/tokens") return this.#granted(this.#tokens.renewed(call.token as string));
    if (pathname === "/identities") return this.#identified(conversation, (call.body as Fields).shopToken);
    if (pathname === "/language") conversation.language = `${(call.body as Fields).language}`;
    if (pathname === "/claims" || pathname === "/typing" || pathname === "/language") return done;
    if (pathname === "/seen") return this.#seen(conversation, call.body as Fields);
    if (pathname === "/ratings") return problem(409, "not_closed");
    if (pathname === "/erasure") return this.#erase(conversation);
    if (call.method === "GET") return { status: 200, body: this.#welcome(conversation, after) };
    return this.#post(conversation, call.body);
  }

  /** Opens a stream of server-sent events, or says why not; the result ends it. */
  stream(token: string | null, after: number, sink: Sink): Answer | (() => void) {
    const conversation = this.#tokens.used(token);
    if (!conversation) return problem(401, "token_unknown");
    return this.#open(conversation, after, sink);
  }

  /** Opens a WebSocket: what it hears, and how it ends. */
  socket(sink: Sink): { hear(text: string): void; end(): void } {
    let conversation: Conversation | undefined;
    let end = () => {};
    const hello = (frame: Fields) => {
      conversation = this.#tokens.used(`${frame.token}`);
      if (!conversation) sink.end(4401);
      else end = this.#open(conversation, Number(frame.after), sink);
    };
    const hear = (text: string) => {
      const frame = fieldsOf(text);
      if (!frame) sink.frame(refused(null, "bad_frame"));
      else if (frame.type === "ping") sink.frame(this.#pong(conversation));
      else if (frame.type === "hello") hello(frame);
      else if (frame.type === "identify" && conversation) this.#identify(conversation, frame, sink);
      else if (frame.type === "seen" && conversation && typeof frame.number === "number")
        this.#seen(conversation, frame);
      else if (frame.type === "typing" && conversation) return;
      else if (frame.type === "message" && conversation) sink.frame(this.#heard(conversation, frame));
      else sink.frame(refused(null, "bad_frame"));
    };
    return { hear, end: () => end() };
  }

  /** Somebody else says something. */
  says(id: string, author: Message["author"], text: string): void {
    const conversation = this.conversations.find((one) => one.id === id);
    if (conversation) this.#store(conversation, author, null, text);
  }

  /** All streams are cut off, as when the process ends. */
  restart(code: number): void {
    for (const { streams } of this.conversations) {
      for (const { sink } of [...streams]) sink.end(code);
      streams.clear();
    }
  }

  #begin(body: unknown): Answer {
    const till = (body as Fields).shopToken;
    if (till && !isSigned(till)) return problem(400, "bad_shop_token");
    const [id, allowance, streams] = [this.#id("c"), this.#rules.burst, new Set<Stream>()];
    const conversation = {
      ...atFirst,
      id,
      messages: [],
      streams,
      allowance,
      till: isSigned(till) ? till : null,
    };
    this.conversations.push(conversation);
    return this.#granted(this.#tokens.begun(conversation));
  }

  #granted({ token, conversation, diesAt }: { token: string; conversation: Conversation; diesAt: number }): Answer {
    const expiresAt = new Date(diesAt).toISOString();
    return { status: 201, body: { conversation: conversation.id, token, expiresAt } };
  }

  #seen(conversation: Conversation, { number, delivered }: Fields): Answer {
    conversation.seen = Math.max(conversation.seen, Number(number));
    conversation.delivered = Math.max(conversation.delivered, Number(delivered));
    return done;
  }

  #erase(conversation: Conversation): Answer {
    this.#tokens.forget(conversation);
    this.conversations.splice(this.conversations.indexOf(conversation), 1);
    for (const { sink } of conversation.streams) sink.frame({ type: "erased" });
    conversation.streams.clear();
    return done;
  }

  #identified(conversation: Conversation, shopToken: unknown): Answer {
    if (this.busy-- > 0) return { ...problem(503, "busy"), retryAfter: 2 };
    if (!isSigned(shopToken)) return problem(400, "bad_shop_token");
    conversation.till = shopToken;
    return { status: 204, body: null };
  }

  #identify(conversation: Conversation, { shopToken }: Fields, sink: Sink): void {
    const { status: code, retryAfter } = this.#identified(conversation, shopToken);
    if (code === 400) sink.frame(refused(null, "bad_shop_token"));
    if (code === 503) sink.frame({ ...refused(null, "too_many"), retryAfter });
  }

  #post(conversation: Conversation, body: unknown): Answer {
    const known = conversation.messages.length;
    const frame = this.#heard(conversation, body as Fields) as Fields;
    if (frame.type === "accepted") return { status: conversation.messages.length > known ? 201 : 200, body: frame };
    if (frame.code !== "too_many") return problem(frame.code === "client_id_of_another" ? 409 : 400, `${frame.code}`);
    return { ...problem(429, "too_many"), retryAfter: frame.retryAfter as number };
  }

  #heard(conversation: Conversation, { clientId, text }: Fields): object {
    if (typeof clientId !== "string" || typeof text !== "string" || !uuid.test(clientId))
      return refused(null, "bad_frame");
    const first = conversation.messages.find((one) => one.clientId === clientId);
    if (first && this.#rules.deduplicates) return accepted(first);
    if (!text.trim()) return refused(clientId, "empty");
    if (text.length > longestText) return refused(clientId, "too_long");
    if (!this.#allows(conversation)) return { ...refused(clientId, "too_many"), retryAfter: 2 };
    return accepted(this.#store(conversation, "shopper", clientId, text));
  }

  #allows(conversation: Conversation): boolean {
    const { burst } = this.#rules;
    const gained = ((this.#now() - conversation.allowedAt) * burst) / 60_000;
    conversation.allowance = Math.min(burst, conversation.allowance + gained);
    conversation.allowedAt = this.#now();
    if (conversation.allowance < 1) return false;
    conversation.allowance--;
    return true;
  }

  #store(conversation: Conversation, author: Message["author"], clientId: string | null, text: string): Message {
    const at = new Date(this.#now()).toISOString();
    const number = conversation.messages.length + 1;
    const message = { number, clientId, author, name: null, text, at, notice: null };
    conversation.messages.push(message);
    if (author === "agent")
      for (const { sink } of conversation.streams) sink.frame({ type: "status", status: statusOf(conversation) });
    if (this.#rules.pushes) for (const stream of conversation.streams) push(conversation, stream);
    this.stored(conversation, message);
    return message;
  }

  /** What the heart of a stream beats. */
  beat(token: string | null): object {
    return this.#pong(this.#tokens.used(token));
  }

  /** It tells the last number, so that a lost push is noticed even if nobody says anything more. */
  #pong(conversation: Conversation | undefined): object {
    return { type: "pong", ...(conversation && this.#rules.pushes && { last: conversation.messages.length }) };
  }

  #open(conversation: Conversation, after: number, sink: Sink): () => void {
    const welcome = this.#welcome(conversation, after);
    const stream = { sink, known: welcome.messages.at(-1)?.number ?? conversation.messages.length };
    conversation.streams.add(stream);
    sink.frame(welcome);
    return () => conversation.streams.delete(stream);
  }

  #welcome(conversation: Conversation, after: number) {
    const { id, messages, language } = conversation;
    const page = messages.slice(after, after + this.#rules.page);
    const status = statusOf(conversation);
    return { type: "welcome", conversation: id, language, last: messages.length, status, messages: page };
  }

  #id(kind: string): string {
    return `${kind}${++this.#ids}`;
  }
}

/** In order and without a gap, from what the stream has had. */
function push({ messages }: Conversation, stream: Stream): void {
  for (const message of messages.slice(stream.known)) stream.sink.frame({ type: "message", message });
  stream.known = messages.length;
}
