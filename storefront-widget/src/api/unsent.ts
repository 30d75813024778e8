import { attachmentOf, fields, instantOf, textOf } from "./parse";
import type { Attachment } from "./wire";

/** What the shopper wrote and the server has not accepted yet. */
export interface Unsent {
  readonly clientId: string;
  readonly text: string;
  readonly at: string;
  /** A file that the server has; not there in an entry without one, so that entries can be compared. */
  readonly attachment?: Attachment;
  /** Why it will not be sent by itself, or `null` while it will be. */
  readonly problem: string | null;
}

const day = 24 * 60 * 60_000;
const keptFor = 7 * day;

/** Whether something that was written then is no longer kept. */
export function isOver(writtenAt: number): boolean {
  return Date.now() - writtenAt > keptFor;
}

/**
 * An unsent message as it was stored, or `null` when it is malformed or over. One that is older than a day is not sent
 * by itself: whoever opens the shop now may be somebody else, or have solved it long ago.
 */
export function unsentOf(value: unknown): Unsent | null {
  const raw = fields(value);
  const [clientId, text, at] = [textOf(raw?.clientId), textOf(raw?.text), instantOf(raw?.at)];
  const attachment = attachmentOf(raw?.attachment);
  if (!raw || !clientId || !(text || attachment) || !at || isOver(Date.parse(at))) return null;
  const old = Date.now() - Date.parse(at) > day ? "old" : null;
  return { clientId, text: text ?? "", at, problem: textOf(raw.problem) ?? old, ...(attachment && { attachment }) };
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
