import type { Backend } from "./backend";
import type { ServerFrame, SpokenFrame } from "./wire";

/** The token is unknown or expired. */
export const tokenUnknown = 4401;
/** The connection is gone without a word. */
export const gone = 1006;

/** What happens on a rung of the ladder. */
export interface RungEvents {
  /** The right to the conversation, and the last number that is not wanted again. */
  hello(): { readonly token: string; readonly after: number };
  /** A well-formed frame came in; the first is a welcome. */
  heard(frame: ServerFrame): void;
  /** The heart beats: every few seconds while the other side answers. */
  beat(): void;
  /** It is over; told once. */
  ended(code: number): void;
}

/** One way to talk with the server: it connects by itself, and ends when the other side has been silent for 10 s. */
export interface Rung {
  /** Says something; the answer comes as a frame. */
  send(frame: SpokenFrame): void;
  /** Asks whether the other side still lives. */
  check(): void;
  /** Ends, without waiting for the other side. */
  close(): void;
}

/** Steps on a rung. */
export type Step = (backend: Backend, events: RungEvents) => Rung;

/** Whether nobody looks at the page. */
export function isHidden(): boolean {
  return document.hidden;
}
