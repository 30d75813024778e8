import type { LineState } from '../api/live';
import type { Handover, Rating } from '../api/outcome';
import type { Attachment, Cart, Message, Payment, Summary } from '../api/wire';

/** How far something that is read from the server has come. */
export type Load = 'loading' | 'ready' | 'failed' | 'missing';

/** A message on its way: not yet confirmed by the server. */
export interface Outgoing {
  readonly clientId: string;
  readonly text: string;
  readonly attachment: Attachment | null;
  readonly at: string;
  readonly state: 'sending' | 'failed';
  /** Why it failed: a code of the server or `unreachable`. */
  readonly reason: string | null;
}

/** The conversation in the middle of the screen. */
export interface OpenConversation {
  readonly id: string;
  /** `erased`: it was there, and its shopper has deleted it. */
  readonly load: Load | 'erased';
  readonly messages: readonly Message[];
  /** True when something was said before the first of them. */
  readonly hasOlder: boolean;
  /** How far reading the older ones has come. */
  readonly older: Load;
  readonly payments: readonly Payment[];
  readonly cart: Cart | null;
  readonly ratings: readonly Rating[];
  readonly handovers: readonly Handover[];
  /** True when what is shown could not be refreshed. */
  readonly stale: boolean;
}

/** Everything the Inbox shows. */
export interface InboxState {
  readonly load: Load;
  readonly line: LineState;
  readonly conversations: Readonly<Record<string, Summary>>;
  readonly open: OpenConversation | null;
  readonly outgoing: Readonly<Record<string, readonly Outgoing[]>>;
  /** The conversations in which the shopper is typing. */
  readonly typing: readonly string[];
  /** The conversations that were deleted; an answer that was on its way does not bring them back. */
  readonly gone: readonly string[];
  /** The last number that this agent has looked at, by conversation; null before the first list on this browser. */
  readonly seen: Readonly<Record<string, number>> | null;
}

/** An Inbox that has read nothing yet. */
export function emptyInbox(seen: Readonly<Record<string, number>> | null): InboxState {
  return {
    load: 'loading',
    line: 'connecting',
    conversations: {},
    open: null,
    outgoing: {},
    typing: [],
    gone: [],
    seen,
  };
}
