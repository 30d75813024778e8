import type { Unsent } from "../api/unsent";
import type { Attachment, Author, Message, Notice, Source } from "../api/wire";
import { repeatedNotices } from "./notices";
import { type ChatState, ownBehindHole, shown } from "./state";

/** One row of the message list. */
export interface Entry {
  /** Stays the same when the server accepts the message. */
  readonly key: string;
  readonly author: Author;
  readonly name: string | null;
  readonly text: string;
  readonly at: string;
  readonly notice: Notice | null;
  readonly attachment?: Attachment | null;
  /** The message of the shopper that the server has not accepted. */
  readonly unsent: Unsent | null;
  /** On the newest message of the shopper: how far it has come. */
  readonly mark: Mark | null;
  readonly source: Source | null;
  /** What may be chosen by one tap. */
  readonly choices?: readonly string[] | undefined;
  /** Whether no newer card of a payment stands below. */
  readonly current: boolean;
  /** Whether somebody begins to speak here, or stops. */
  readonly starts: boolean;
  readonly ends: boolean;
}

/** How far a message has come: stored, in the other side's browser, read. */
export type Mark = "sent" | "delivered" | "read";

type Row = Omit<Entry, "starts" | "ends" | "mark" | "current"> & { readonly number?: number };

const pause = 5 * 60_000;

/** The rows of the message list: the messages by number, then what is not sent or waits behind a hole. */
export function entriesOf(state: ChatState): readonly Entry[] {
  const messages = shown(state);
  const repeated = repeatedNotices(messages);
  const rows: Row[] = [
    ...messages.map((message) => ({
      ...message,
      key: message.clientId ?? `${message.number}`,
      notice: repeated.has(message) ? null : message.notice,
      source: message.source ?? null,
      unsent: null,
    })),
    ...[...ownBehindHole(state).map(asUnsent), ...state.unsent].map((one) => ({ ...rowOf(one), unsent: one })),
  ];
  const newestOwn = rows.findLast(({ author }) => author === "shopper");
  const newestCard = rows.findLast(({ notice }) => notice);
  return rows.map((row, place) => ({
    ...row,
    current: row === newestCard,
    mark: row === newestOwn ? markOf(state, row.number ?? 0) : null,
    starts: !together(rows[place - 1], row),
    ends: !together(row, rows[place + 1]),
  }));
}

function markOf({ status }: ChatState, number: number): Mark {
  if (!status || status.delivered < number) return "sent";
  return status.seen < number ? "delivered" : "read";
}

function rowOf({ clientId, problem, ...said }: Unsent): Omit<Row, "unsent"> {
  return { key: clientId, author: "shopper", name: null, notice: null, source: null, ...said };
}

function asUnsent({ clientId, number, text, at, attachment }: Message): Unsent {
  return { clientId: clientId ?? `${number}`, text, at, problem: null, ...(attachment && { attachment }) };
}

function together(one: Row | undefined, next: Row | undefined): boolean {
  if (!one || !next || one.author !== next.author || one.name !== next.name) return false;
  if (one.notice || next.notice || one.unsent?.problem) return false;
  return Math.abs(Date.parse(next.at) - Date.parse(one.at)) < pause;
}
