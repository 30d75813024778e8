import type { Connection } from "../api/chat";
import type { Unsent } from "../api/unsent";
import type { Message, Status } from "../api/wire";

/** Everything the panel shows. */
export interface ChatState {
  /** By number, one per number; there may be holes. */
  readonly messages: readonly Message[];
  /** The highest number that the server has told of. */
  readonly last: number;
  /** In the order of writing. */
  readonly unsent: readonly Unsent[];
  readonly status: Status | null;
  readonly connection: Connection;
  /** Whether the server has told what was said before. */
  readonly welcomed: boolean;
  readonly open: boolean;
  /** Whether nobody looks at the page. */
  readonly hidden: boolean;
  /** Whether an agent is typing. */
  readonly typing: boolean;
  /** The last number that the shopper has seen. */
  readonly seen: number;
  /** Whether the page has told who is at the till. */
  readonly checkout: boolean;
  /** The id of the newest message that was written on this page. */
  readonly asked: string | null;
  /** How many conversations have ended on this page. */
  readonly ended: number;
}

/** A chat in which nothing was said. */
export const emptyChat: ChatState = {
  messages: [],
  last: 0,
  unsent: [],
  status: null,
  connection: "idle",
  welcomed: false,
  open: false,
  hidden: false,
  typing: false,
  seen: 0,
  checkout: false,
  asked: null,
  ended: 0,
};

/** The highest number without a hole below it. */
export function lastWithoutHole({ messages }: ChatState): number {
  const hole = messages.findIndex((message, place) => message.number !== place + 1);
  return hole < 0 ? messages.length : hole;
}

/** What is shown: the messages up to the first hole. What is behind it waits until the hole is filled. */
export function shown(state: ChatState): readonly Message[] {
  return state.messages
    .slice(0, lastWithoutHole(state))
    .filter(({ text, notice, attachment }) => text || notice || attachment);
}

/** What the shopper said behind the first hole: it was on the screen before, and must not leave it. */
export function ownBehindHole(state: ChatState): readonly Message[] {
  return state.messages.slice(lastWithoutHole(state)).filter(({ author }) => author === "shopper");
}

/** What others said and the shopper has not seen. */
export function unreadCount(state: ChatState): number {
  return shown(state).filter(({ author, number }) => author !== "shopper" && number > state.seen).length;
}

/** How far the shopper has come with what others said, and what the server knows of that. */
export function reach(state: ChatState) {
  const upTo = (most: number) =>
    shown(state).findLast(({ author, number }) => author !== "shopper" && number <= most)?.number ?? 0;
  return { number: upTo(state.seen), delivered: upTo(state.last), known: state.status?.read ?? 0 };
}

/** The id of the message that the machine is about to answer, or `null`. */
export function answering({ asked, connection, status, messages, unsent }: ChatState): string | null {
  if (!asked || connection !== "live" || status?.inCharge !== "assistant") return null;
  const own = messages.find(({ clientId }) => clientId === asked);
  if (!own) return unsent.some(({ clientId, problem }) => clientId === asked && !problem) ? asked : null;
  return messages.some(({ author, number }) => author !== "shopper" && number > own.number) ? null : asked;
}

/** What is still to be sent by itself. */
export function waiting({ unsent }: ChatState): readonly Unsent[] {
  return unsent.filter(({ problem }) => problem === null);
}
