import type { Rules } from "./rules";

const life = 24 * 60 * 60_000;

/** The right to a conversation. */
interface Token<Conversation> {
  readonly token: string;
  readonly conversation: Conversation;
  diesAt: number;
  /** What follows it, once that was asked for. */
  next: string | null;
  /** What dies when it is used. */
  replaces: string | null;
}

/** The tokens of the model server: each lives until the next one is used, and a repeated renewal has the same answer. */
export class ModelTokens<Conversation> {
  readonly #tokens = new Map<string, Token<Conversation>>();
  readonly #now: () => number;
  readonly #rules: Rules;
  #given = 0;

  constructor(now: () => number, rules: Rules) {
    this.#now = now;
    this.#rules = rules;
  }

  get size(): number {
    return this.#tokens.size;
  }

  /** The first token of a conversation. */
  begun(conversation: Conversation): Token<Conversation> {
    return this.#give(conversation, null);
  }

  /** What follows a living token. */
  renewed(token: string): Token<Conversation> {
    const [old, { renewedLivesFor }] = [this.#tokens.get(token) as Token<Conversation>, this.#rules];
    if (renewedLivesFor !== null) old.diesAt = Math.min(old.diesAt, this.#now() + renewedLivesFor);
    const known = renewedLivesFor === null && this.#tokens.get(old.next ?? "");
    const next = known || this.#give(old.conversation, token);
    old.next = next.token;
    return next;
  }

  /** What a token opens; what it replaces opens nothing any more. */
  used(token: string | null): Conversation | undefined {
    const found = this.#tokens.get(token ?? "");
    if (!found || found.diesAt <= this.#now()) return undefined;
    if (found.replaces && this.#rules.renewedLivesFor === null) this.#tokens.delete(found.replaces);
    found.replaces = null;
    return found.conversation;
  }

  /** What opened this conversation opens nothing any more. */
  forget(conversation: Conversation): void {
    for (const [name, token] of this.#tokens) if (token.conversation === conversation) this.#tokens.delete(name);
  }

  #give(conversation: Conversation, replaces: string | null): Token<Conversation> {
    const token = { token: `t${++this.#given}`, conversation, diesAt: this.#now() + life, next: null, replaces };
    this.#tokens.set(token.token, token);
    return token;
  }
}
