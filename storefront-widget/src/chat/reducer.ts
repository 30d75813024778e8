import type { LineEvent } from "../api/chat";
import { merged, type Unsent } from "../api/unsent";
import type { Accepted, Message, Refused } from "../api/wire";
import { type ChatState, emptyChat, lastWithoutHole } from "./state";

/** Everything that can happen to the chat. */
export type ChatEvent =
  | Exclude<LineEvent, { readonly type: "erased" }>
  /** Nothing is left of the conversation, but what was written on this page if that is told. */
  | Erased
  | { readonly type: "opened" }
  | { readonly type: "closed" }
  | { readonly type: "identified" }
  | { readonly type: "looked"; readonly hidden: boolean }
  /** Nobody is typing any more. */
  | { readonly type: "rested" }
  | { readonly type: "wrote"; readonly unsent: Unsent }
  | Retried
  | { readonly type: "remembered"; readonly unsent: readonly Unsent[]; readonly seen: number }
  /** What is stored by now, and what was written on this page. */
  | { readonly type: "shared"; readonly unsent: readonly Unsent[]; readonly written: ReadonlySet<string> };

interface Erased {
  readonly type: "erased";
  readonly written?: ReadonlySet<string> | undefined;
}

interface Retried {
  readonly type: "retried";
  readonly clientId: string;
  readonly as: string;
  readonly at: string;
}

/** What the chat is after something happened. */
export function reduce(state: ChatState, event: ChatEvent): ChatState {
  const next = step(state, event);
  if (next === state) return state;
  const here = next.open && !next.hidden ? lastWithoutHole(next) : 0;
  const seen = Math.max(next.seen, here, next.status?.read ?? 0);
  return seen === next.seen ? next : { ...next, seen };
}

function step(state: ChatState, event: ChatEvent): ChatState {
  switch (event.type) {
    case "welcome":
      return { ...heard(state, event.messages, event.last), status: event.status, welcomed: true };
    case "message":
      return said(state, event.message);
    case "typing":
      return state.status?.inCharge === "agent" && !state.typing ? { ...state, typing: true } : state;
    case "pong":
      return heard(state, [], event.last);
    case "missing":
      return heard(state, [missing(event.number)]);
    case "accepted":
      return accepted(state, event);
    case "refused":
      return refused(state, event);
    case "status":
      return { ...state, status: event.status, typing: state.typing && event.status.inCharge === "agent" };
    case "connection":
      return state.connection === event.connection ? state : { ...state, connection: event.connection, typing: false };
    case "forgotten":
      return { ...state, messages: [], last: 0, status: null, seen: 0, welcomed: false, typing: false };
    case "erased":
      return erased(state, event.written);
    case "undeliverable":
      return { ...state, unsent: state.unsent.map((one) => ({ ...one, problem: one.problem ?? "undeliverable" })) };
    default:
      return stepOfShopper(state, event);
  }
}

function stepOfShopper(state: ChatState, event: ChatEvent): ChatState {
  switch (event.type) {
    case "opened":
      return { ...state, open: true };
    case "closed":
      return { ...state, open: false };
    case "identified":
      return state.checkout ? state : { ...state, checkout: true };
    case "looked":
      return state.hidden === event.hidden ? state : { ...state, hidden: event.hidden };
    case "rested":
      return state.typing ? { ...state, typing: false } : state;
    case "wrote":
      return { ...state, asked: event.unsent.clientId, unsent: [...state.unsent, event.unsent] };
    case "retried":
      return { ...state, asked: event.as, unsent: retried(state.unsent, event) };
    case "remembered":
      return { ...state, unsent: [...event.unsent, ...state.unsent], seen: event.seen };
    case "shared":
      return shared(state, event.unsent, event.written);
    default:
      return state;
  }
}

/** Who has said it types no more. */
function said(state: ChatState, message: Message): ChatState {
  const next = heard(state, [message]);
  return message.author === "agent" && next.typing ? { ...next, typing: false } : next;
}

/** Nothing is left of it but what is true of the page. */
function erased(
  { open, hidden, checkout, ended, unsent }: ChatState,
  written: ReadonlySet<string> = new Set(),
): ChatState {
  const own = unsent.filter(({ clientId }) => written.has(clientId));
  return { ...emptyChat, open, hidden, checkout, ended: ended + 1, unsent: own };
}

function heard(state: ChatState, news: readonly Message[], told = 0): ChatState {
  const known = new Set(state.messages.map(({ number }) => number));
  const fresh = news.filter(({ number }) => !known.has(number) && known.add(number));
  const sent = new Set(news.map(({ clientId }) => clientId));
  const unsent = state.unsent.filter(({ clientId }) => !sent.has(clientId));
  const last = Math.max(state.last, told, ...news.map(({ number }) => number));
  if (!fresh.length && unsent.length === state.unsent.length && last === state.last) return state;
  const messages = fresh.length ? inOrder([...state.messages, ...fresh]) : state.messages;
  return { ...state, messages, last, unsent: unsent.length === state.unsent.length ? state.unsent : unsent };
}

function inOrder(messages: Message[]): readonly Message[] {
  return messages.sort((one, other) => one.number - other.number);
}

/** Takes the place of a message that cannot be had; it is not shown. */
function missing(number: number): Message {
  return {
    number,
    clientId: null,
    author: "system",
    name: null,
    text: "",
    at: new Date(0).toISOString(),
    notice: null,
  };
}

function accepted(state: ChatState, { type, ...said }: Accepted): ChatState {
  return heard(state, [{ ...said, author: "shopper", name: null, notice: null }]);
}

function shared(state: ChatState, stored: readonly Unsent[], written: ReadonlySet<string>): ChatState {
  const sent = new Set(state.messages.map(({ clientId }) => clientId));
  const open = stored.filter(({ clientId }) => !sent.has(clientId));
  const unsent = merged(state.unsent, open, written);
  return JSON.stringify(unsent) === JSON.stringify(state.unsent) ? state : { ...state, unsent };
}

/** Too many at once is no problem: the message is sent again in a moment. */
function refused(state: ChatState, { clientId, code }: Refused): ChatState {
  if (code === "too_many" || !state.unsent.some((one) => one.clientId === clientId)) return state;
  return { ...state, unsent: state.unsent.map((one) => (one.clientId === clientId ? { ...one, problem: code } : one)) };
}

/** A message that is tried again goes to the end: it is sent now. */
function retried(unsent: readonly Unsent[], { clientId, as, at }: Retried): readonly Unsent[] {
  const again = unsent.filter((one) => one.clientId === clientId);
  const others = unsent.filter((one) => one.clientId !== clientId);
  return [...others, ...again.map((one) => ({ ...one, clientId: as, at, problem: null }))];
}
