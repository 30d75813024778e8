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

/**
 * What is unsent when another tab has changed the storage: what is stored, in its order, and of ours what we wrote
 * ourselves and another process has overwritten. What we had from others and is gone was accepted.
 */
export function merged(
  ours: readonly Unsent[],
  stored: readonly Unsent[],
  written: ReadonlySet<string>,
): readonly Unsent[] {
  const known = new Set(stored.map(({ clientId }) => clientId));
  const lost = ({ clientId }: Unsent) => !known.has(clientId) && written.has(clientId);
  const end = 1 + ours.findLastIndex(({ clientId }) => known.has(clientId));
  return [...ours.slice(0, end).filter(lost), ...stored, ...ours.slice(end).filter(lost)];
}
