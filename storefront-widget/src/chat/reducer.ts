import type { LineEvent } from "../api/line";
import type { Unsent } from "../api/unsent";
import type { Accepted, Message, Refused } from "../api/wire";
import { type ChatState, lastNumber } from "./state";

/** Everything that can happen to the chat. */
export type ChatEvent =
  | LineEvent
  | { readonly type: "opened" }
  | { readonly type: "closed" }
  | { readonly type: "identified" }
  | { readonly type: "wrote"; readonly unsent: Unsent }
  | { readonly type: "retried"; readonly clientId: string; readonly as: string }
  | { readonly type: "remembered"; readonly unsent: readonly Unsent[]; readonly seen: number };

/** What the chat is after something happened. */
export function reduce(state: ChatState, event: ChatEvent): ChatState {
  const next = step(state, event);
  return next.open && next !== state ? { ...next, seen: Math.max(next.seen, lastNumber(next)) } : next;
}

function step(state: ChatState, event: ChatEvent): ChatState {
  switch (event.type) {
    case "welcome":
      return { ...heard(state, event.messages), status: event.status, welcomed: true };
    case "message":
      return heard(state, [event.message]);
    case "accepted":
      return accepted(state, event);
    case "refused":
      return refused(state, event);
    case "status":
      return { ...state, status: event.status };
    case "connection":
      return state.connection === event.connection ? state : { ...state, connection: event.connection };
    case "forgotten":
      return { ...state, messages: [], status: null, seen: 0, welcomed: false };
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
    case "wrote":
      return { ...state, asked: event.unsent.clientId, unsent: [...state.unsent, event.unsent] };
    case "retried":
      return { ...state, asked: event.as, unsent: retried(state.unsent, event.clientId, event.as) };
    case "remembered":
      return { ...state, unsent: [...event.unsent, ...state.unsent], seen: event.seen };
    default:
      return state;
  }
}

function heard(state: ChatState, news: readonly Message[]): ChatState {
  const known = new Map(state.messages.map((message) => [message.number, message]));
  for (const message of news) if (!known.has(message.number)) known.set(message.number, message);
  const sent = new Set(news.map(({ clientId }) => clientId));
  return {
    ...state,
    messages: [...known.values()].sort((one, other) => one.number - other.number),
    unsent: state.unsent.filter(({ clientId }) => !sent.has(clientId)),
  };
}

function accepted(state: ChatState, { clientId, number, at, text }: Accepted): ChatState {
  if (!state.unsent.some((one) => one.clientId === clientId)) return state;
  return heard(state, [{ number, clientId, author: "shopper", name: null, text, at, notice: null }]);
}

function refused(state: ChatState, { clientId, code }: Refused): ChatState {
  if (!state.unsent.some((one) => one.clientId === clientId)) return state;
  return { ...state, unsent: state.unsent.map((one) => (one.clientId === clientId ? { ...one, problem: code } : one)) };
}

/** A message that is tried again goes to the end: it is sent now. */
function retried(unsent: readonly Unsent[], clientId: string, as: string): readonly Unsent[] {
  const again = unsent.filter((one) => one.clientId === clientId);
  const others = unsent.filter((one) => one.clientId !== clientId);
  return [...others, ...again.map((one) => ({ ...one, clientId: as, problem: null }))];
}
