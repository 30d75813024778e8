import { backOff } from "./back-off";
import type { Backend } from "./backend";
import type { Memory } from "./memory";

const mostAttempts = 5;
/** How long the first message waits for the server to judge what the page proves, so that the answer knows it. */
const within = 2000;

/**
 * The client secrets that the page knows. They live in this object alone, and each is told to the server
 * once per conversation; what the server thinks of it is no one's concern: the chat works without.
 */
export class Claims {
  readonly #backend: Backend;
  readonly #memory: Memory;
  readonly #lost: (token: string) => void;
  readonly #secrets = new Set<string>();
  readonly #told = new Set<string>();

  constructor(backend: Backend, memory: Memory, lost: (token: string) => void) {
    this.#backend = backend;
    this.#memory = memory;
    this.#lost = lost;
  }

  /** Keeps a secret until there is a conversation to tell it to. */
  add(clientSecret: string): void {
    this.#secrets.add(clientSecret);
  }

  /** Forgets a secret. */
  drop(clientSecret: string): void {
    this.#secrets.delete(clientSecret);
  }

  /** Forgets all of them. */
  clear(): void {
    this.#secrets.clear();
  }

  /** Tells what the conversation was not told; resolves when the server has judged it or was asked often enough. */
  async tell(): Promise<void> {
    const conversation = this.#memory.recall()?.conversation;
    if (!conversation) return;
    await Promise.all([...this.#secrets].map((secret) => this.#claim(secret, conversation)));
  }

  /** The same, but the first message does not wait for it any longer than it should. */
  async tellInTime(): Promise<void> {
    await Promise.race([this.tell(), new Promise((resolve) => setTimeout(resolve, within))]);
  }

  async #claim(secret: string, conversation: string): Promise<void> {
    const claim = `${conversation} ${secret}`;
    if (this.#told.has(claim)) return;
    this.#told.add(claim);
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      const now = this.#memory.recall();
      if (now?.conversation !== conversation) break;
      const answer = await this.#backend.claim(now.token, secret);
      if (answer === "judged") return;
      if (answer === "token_unknown") {
        this.#told.delete(claim);
        return this.#lost(now.token);
      }
      await new Promise((resolve) => setTimeout(resolve, backOff(attempt, true)));
    }
    this.#told.delete(claim);
  }
}
