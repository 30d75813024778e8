import type { Backend } from "./backend";
import type { Memory } from "./memory";
import { fields, textOf } from "./parse";

/** What is wanted at an address. */
export type Purpose = "transcript" | "answers";

/** How it stands with the mails of the chat. */
export interface MailStanding {
  /** Whether somebody is there now. */
  readonly staffed: boolean;
  /** Where answers go, or `null`. */
  readonly address: string | null;
}

/** What goes of the chat by mail. */
export class Mails {
  readonly #backend: Backend;
  readonly #memory: Memory;

  constructor(backend: Backend, memory: Memory) {
    this.#backend = backend;
    this.#memory = memory;
  }

  /** How it stands; `null` when the shop sends no mails, or does not say. */
  async look(): Promise<MailStanding | null> {
    const raw = fields((await this.#ask(""))?.body);
    return raw?.connected ? { staffed: raw.staffed !== false, address: textOf(raw.address) } : null;
  }

  /** Names an address: it is `proved` already, gets a `code`, or the server's word for what is wrong. */
  async name(address: string, purpose: Purpose): Promise<string> {
    const reply = await this.#ask("", { address, purpose });
    return reply?.status === 200 ? (fields(reply.body)?.proved ? "proved" : "code") : wordOf(reply?.body);
  }

  /** Types the code: `proved`, or the server's word for what is wrong. */
  async prove(code: string): Promise<string> {
    const reply = await this.#ask("/confirm", { code });
    return reply?.status === 204 ? "proved" : wordOf(reply?.body);
  }

  /** No more answers by mail. */
  async stop(): Promise<void> {
    await this.#ask("/stop", null);
  }

  async #ask(path: string, body?: object | null) {
    const token = this.#memory.recall()?.token;
    return token ? this.#backend.mail(token, path, body) : null;
  }
}

function wordOf(body: unknown): string {
  return textOf(fields(body)?.code) ?? "";
}
