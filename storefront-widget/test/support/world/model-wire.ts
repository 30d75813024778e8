import type { Message, Status } from "../../../src/api/wire";

/** What the server answers to a call. */
export interface Answer {
  readonly status: number;
  readonly body: object | null;
  readonly retryAfter?: number;
}

/** A call as it reaches the server. */
export interface Call {
  readonly method: string;
  /** After `/api/v1/widget/{shop}`. */
  readonly path: string;
  readonly token: string | null;
  readonly body: unknown;
}

/** Where the server pushes to. */
export interface Sink {
  frame(frame: object): void;
  end(code: number): void;
}

export type Fields = Readonly<Record<string, unknown>>;

export const problem = (code: number, word: string): Answer => ({
  status: code,
  body: { title: word, status: code, detail: word, code: word },
});

export function isSigned(shopToken: unknown): shopToken is string {
  return typeof shopToken === "string" && shopToken.startsWith("signed");
}

export function accepted({ clientId, number, at, text }: Message): object {
  return { type: "accepted", clientId, number, at, text };
}

export function refused(clientId: string | null, code: string) {
  return { type: "refused", clientId, code, detail: code };
}

export function fieldsOf(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return value && typeof value === "object" ? (value as Fields) : null;
  } catch {
    return null;
  }
}

/** An agent who has spoken is in charge. */
export function statusOf({ messages, seen }: { readonly messages: readonly Message[]; readonly seen: number }): Status {
  const agent = messages.some(({ author }) => author === "agent") ? "Demo agent" : null;
  return {
    state: "open",
    inCharge: agent ? "agent" : "assistant",
    agent,
    delivered: messages.length,
    seen: 0,
    read: seen,
    asked: 0,
  };
}
