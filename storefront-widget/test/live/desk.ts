import type { Message } from "../../src/api/wire";

const realFetch = globalThis.fetch;

/** The agent, at the Inbox of the real server. */
export class Desk {
  readonly #address: string;
  readonly #token: string;

  constructor(base: string, token: string) {
    this.#address = `${base}/api/v1/desk/conversations`;
    this.#token = token;
  }

  /** Takes the conversation and says something; whatever the server does with it counts. */
  async says(conversation: string, text: string): Promise<void> {
    await this.#ask(`${conversation}/take`, {});
    await this.#ask(`${conversation}/messages`, { clientId: crypto.randomUUID(), text });
  }

  /** What the agent sees of it. */
  async messages(conversation: string): Promise<readonly Message[]> {
    const answer = (await this.#ask(`${conversation}?language=en`)) as { messages?: Message[] };
    return answer.messages ?? [];
  }

  async #ask(path: string, body?: object): Promise<unknown> {
    const response = await realFetch(`${this.#address}/${path}`, {
      method: body ? "POST" : "GET",
      headers: { Authorization: `Bearer ${this.#token}`, ...(body && { "Content-Type": "application/json" }) },
      body: body ? JSON.stringify(body) : null,
    });
    if (response.status >= 500) throw new Error(`the desk answers ${response.status}`);
    return response.json().catch(() => ({}));
  }
}
