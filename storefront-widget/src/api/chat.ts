import type { Unsent } from "./unsent";
import type { ServerFrame } from "./wire";

/** Whether messages flow: nothing to do yet, trying, or connected. */
export type Connection = "idle" | "trying" | "live";

/** What the line tells the chat. */
export type LineEvent =
  | ServerFrame
  | { readonly type: "connection"; readonly connection: Connection }
  /** There is no such message, or none that we can read. */
  | { readonly type: "missing"; readonly number: number }
  /** The conversation is gone; what was not sent begins a new one. */
  | { readonly type: "forgotten" }
  /** The server will not take what was not sent. */
  | { readonly type: "undeliverable" };

/** What the line needs to know of the chat. */
export interface Chat {
  /** The highest number without a hole below it. */
  after(): number;
  /** The highest number that the server has told of. */
  last(): number;
  /** What others said: read up to a number, received up to another; the server knows that one was read. */
  reach(): { readonly number: number; readonly delivered: number; readonly known: number };
  /** What waits to be sent, in order. */
  waiting(): readonly Unsent[];
  /** Whether a conversation is needed though nothing waits: a file is on its way, or a page shows its chat at once. */
  wanted?(): boolean;
  heard(event: LineEvent): void;
}
