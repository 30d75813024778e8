import { alone } from "./alone";
import type { Backend, GrantAnswer } from "./backend";
import { isOlder, type Memory, type Remembered } from "./memory";
import type { Grant } from "./wire";

/**
 * A wish for a token, answered; `lost` when the server does not know the conversation any more, `released` when it was
 * forgotten here meanwhile.
 */
export type Obtained = GrantAnswer | { readonly kind: "lost"; readonly token: string } | { readonly kind: "released" };

/** The right to the conversation: begun once, renewed in time, and the same in all tabs. */
export class Grants {
  readonly #backend: Backend;
  readonly #memory: Memory;
  readonly #language: () => string;
  /** What we have now, until the server does not know it any more. */
  #held: Grant | null = null;
  #releases = 0;

  constructor(backend: Backend, memory: Memory, language: () => string) {
    this.#backend = backend;
    this.#memory = memory;
    this.#language = language;
  }

  /** Begins a conversation, unless another tab has begun one in the meantime; `begun` is told when it was us. */
  async begin(shopToken: string | null, begun: () => void): Promise<Obtained> {
    const answer = await this.#unlessReleased(() => alone(() => this.#begin(shopToken, begun)));
    return this.#hold(answer.kind === "granted" ? (this.#remembered() ?? answer) : answer);
  }

  /** Looks whether another process has overwritten what we have. */
  uphold(): void {
    if (this.#held) this.#memory.uphold(this.#held);
  }

  /** Holds nothing any more: the conversation is gone. */
  release(): void {
    this.#held = null;
    this.#releases++;
  }

  /** The right that is remembered, renewed when less than half of its life is left. */
  async renewed(remembered: Remembered): Promise<Obtained> {
    const young = Date.now() < remembered.renewAt;
    if (young) return this.#hold(granted(remembered));
    return this.#hold(await this.#unlessReleased(() => alone(() => this.#renew(remembered))));
  }

  /** What was on its way when it was released comes too late. */
  async #unlessReleased(ask: () => Promise<Obtained>): Promise<Obtained> {
    const releases = this.#releases;
    const answer = await ask();
    return releases === this.#releases ? answer : { kind: "released" };
  }

  async #begin(shopToken: string | null, begun: () => void): Promise<Obtained> {
    const theirs = this.#remembered();
    if (theirs) return theirs;
    const answer = await this.#unlessReleased(() => this.#backend.begin(this.#language(), shopToken));
    if (answer.kind !== "granted") return answer;
    const meanwhile = this.#remembered();
    if (meanwhile) return meanwhile;
    this.#memory.begin(answer.grant);
    this.#hold(answer);
    begun();
    return answer;
  }

  async #renew(remembered: Remembered): Promise<Obtained> {
    const theirs = this.#memory.recall();
    if (theirs && theirs.token !== remembered.token) return granted(theirs);
    const answer = await this.#backend.renew(remembered.token);
    if (answer.kind === "granted") this.#memory.renew(answer.grant);
    if (answer.kind !== "refused") return answer.kind === "granted" ? answer : granted(remembered);
    return answer.status === 401 ? { kind: "lost", token: remembered.token } : granted(remembered);
  }

  #remembered(): Obtained | null {
    const grant = this.#memory.recall();
    return grant && granted(grant);
  }

  #hold(obtained: Obtained): Obtained {
    const held = this.#held;
    if (obtained.kind !== "granted") return obtained;
    if (!held || !isOlder(obtained.grant, held)) this.#held = obtained.grant;
    return obtained;
  }
}

function granted({ conversation, token, expiresAt }: Grant): Obtained {
  return { kind: "granted", grant: { conversation, token, expiresAt } };
}
