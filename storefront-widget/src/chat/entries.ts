import type { Unsent } from "../api/unsent";
import type { Attachment, Author, Message, Notice } from "../api/wire";
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
  /** Whether this is the newest message of the shopper. */
  readonly newestOwn: boolean;
  /** Whether somebody begins to speak here, or stops. */
  readonly starts: boolean;
  readonly ends: boolean;
}

type Row = Omit<Entry, "starts" | "ends" | "newestOwn">;

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
      unsent: null,
    })),
    ...[...ownBehindHole(state).map(asUnsent), ...state.unsent].map((one) => ({ ...rowOf(one), unsent: one })),
  ];
  const newestOwn = rows.findLast(({ author }) => author === "shopper");
  return rows.map((row, place) => ({
    ...row,
    newestOwn: row === newestOwn,
    starts: !together(rows[place - 1], row),
    ends: !together(row, rows[place + 1]),
  }));
}

function rowOf({ clientId, problem, ...said }: Unsent): Omit<Row, "unsent"> {
  return { key: clientId, author: "shopper", name: null, notice: null, ...said };
}

function asUnsent({ clientId, number, text, at, attachment }: Message): Unsent {
  return { clientId: clientId ?? `${number}`, text, at, problem: null, ...(attachment && { attachment }) };
}

function together(one: Row | undefined, next: Row | undefined): boolean {
  if (!one || !next || one.author !== next.author || one.name !== next.name) return false;
  if (one.notice || next.notice || one.unsent?.problem) return false;
  return Math.abs(Date.parse(next.at) - Date.parse(one.at)) < pause;
}
