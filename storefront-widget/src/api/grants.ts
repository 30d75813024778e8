import { alone } from "./alone";
import type { Backend, GrantAnswer } from "./backend";
import type { Memory, Remembered } from "./memory";

/** A wish for a token, answered; `lost` when the server does not know the conversation any more. */
export type Obtained = GrantAnswer | { readonly kind: "lost"; readonly token: string };

/** The right to the conversation: begun once, renewed in time, and the same in all tabs. */
export class Grants {
  readonly #backend: Backend;
  readonly #memory: Memory;
  readonly #language: string;

  constructor(backend: Backend, memory: Memory, language: string) {
    this.#backend = backend;
    this.#memory = memory;
    this.#language = language;
  }

  /** Begins a conversation, unless another tab has begun one in the meantime; `begun` is told when it was us. */
  async begin(shopToken: string | null, begun: () => void): Promise<Obtained> {
    const answer = await alone(() => this.#begin(shopToken, begun));
    return answer.kind === "granted" ? (this.#remembered() ?? answer) : answer;
  }

  /** The right that is remembered, renewed when less than half of its life is left. */
  async renewed(remembered: Remembered): Promise<Obtained> {
    if (Date.now() < remembered.renewAt) return { kind: "granted", grant: remembered };
    return alone(() => this.#renew(remembered));
  }

  async #begin(shopToken: string | null, begun: () => void): Promise<Obtained> {
    const theirs = this.#remembered();
    if (theirs) return theirs;
    const answer = await this.#backend.begin(this.#language, shopToken);
    if (answer.kind !== "granted") return answer;
    const meanwhile = this.#remembered();
    if (meanwhile) return meanwhile;
    this.#memory.begin(answer.grant);
    begun();
    return answer;
  }

  async #renew(remembered: Remembered): Promise<Obtained> {
    const theirs = this.#memory.recall();
    if (theirs && theirs.token !== remembered.token) return { kind: "granted", grant: theirs };
    const answer = await this.#backend.renew(remembered.token);
    if (answer.kind === "granted") this.#memory.renew(answer.grant);
    if (answer.kind !== "refused") return answer.kind === "granted" ? answer : { kind: "granted", grant: remembered };
    return answer.status === 401 ? { kind: "lost", token: remembered.token } : { kind: "granted", grant: remembered };
  }

  #remembered(): Obtained | null {
    const grant = this.#memory.recall();
    return grant && { kind: "granted", grant };
  }
}
