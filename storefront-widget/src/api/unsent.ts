import { fields, instantOf, textOf } from "./parse";

/** What the shopper wrote and the server has not accepted yet. */
export interface Unsent {
  readonly clientId: string;
  readonly text: string;
  readonly at: string;
  /** Why it will not be sent by itself, or `null` while it will be. */
  readonly problem: string | null;
}

/** An unsent message as it was stored, or `null` when it is malformed. */
export function unsentOf(value: unknown): Unsent | null {
  const raw = fields(value);
  const [clientId, text, at] = [textOf(raw?.clientId), textOf(raw?.text), instantOf(raw?.at)];
  return raw && clientId && text && at ? { clientId, text, at, problem: textOf(raw.problem) } : null;
}
