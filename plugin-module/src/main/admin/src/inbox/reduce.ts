import type { Conversation, Message, Summary } from '../api/wire';
import type { InboxEvent } from './events';
import { withMessage, withNewest, withOlder } from './pages';
import type { InboxState, OpenConversation, Outgoing } from './state';

type Handlers = {
  readonly [Type in InboxEvent['type']]: (state: InboxState, event: Extract<InboxEvent, { type: Type }>) => InboxState;
};

const UNREAD = {
  load: 'loading',
  messages: [],
  // Not known before it is read; one message may come earlier.
  hasOlder: true,
  older: 'ready',
  payments: [],
  cart: null,
  ratings: [],
  handovers: [],
  stale: false,
} as const;

const handlers: Handlers = {
  listRead: (state, { conversations }) => listRead(state, conversations),
  listFailed: (state) => (state.load === 'ready' ? state : { ...state, load: 'failed' }),
  listAgain: (state) => (state.load === 'ready' ? state : { ...state, load: 'loading' }),
  opened: (state, { id }) => ({
    ...state,
    open: { ...UNREAD, id, load: state.gone.includes(id) ? 'erased' : 'loading' },
  }),
  left: (state) => ({ ...state, open: null }),
  conversationRead: (state, { conversation }) => conversationRead(state, conversation),
  conversationFailed: (state, { id, missing }) => conversationFailed(state, id, missing),
  olderAsked: (state, { id }) => changeOpen(state, id, (open) => ({ ...open, older: 'loading' })),
  olderRead: (state, { conversation }) =>
    changeOpen(withSummary(state, conversation.summary), conversation.summary.id, (open) =>
      withOlder(open, conversation),
    ),
  olderFailed: (state, { id }) => changeOpen(state, id, (open) => ({ ...open, older: 'failed' })),
  summaryChanged: (state, { summary }) => withSummary(state, summary),
  messageArrived: (state, { conversation, message }) => messageArrived(state, conversation, message),
  sendStarted: (state, { conversation, clientId, text, attachment, at }) =>
    changeOutgoing(state, conversation, (all) =>
      withSending(all, { clientId, text, attachment, at, state: 'sending', reason: null }),
    ),
  sendFailed: (state, { conversation, clientId, reason }) =>
    changeOutgoing(state, conversation, (all) =>
      all.map((one) => (one.clientId === clientId ? { ...one, state: 'failed', reason } : one)),
    ),
  sendDropped: (state, { conversation, clientId }) => withoutOutgoing(state, conversation, clientId),
  seen: (state, { id }) => seen(state, id),
  typing: (state, { id, typing }) => ({
    ...state,
    typing: [...state.typing.filter((one) => one !== id), ...(typing ? [id] : [])],
  }),
  gone: (state, { id }) => gone(state, id),
  line: (state, event) => ({ ...state, line: event.state }),
};

/** What the Inbox shows after something happened; changes nothing in place. */
export function reduce(state: InboxState, event: InboxEvent): InboxState {
  const handle = handlers[event.type] as (state: InboxState, event: InboxEvent) => InboxState;
  return handle(state, event);
}

function listRead(state: InboxState, read: readonly Summary[]): InboxState {
  const list = read.filter(({ id }) => !state.gone.includes(id));
  const conversations: Record<string, Summary> = {};
  for (const one of list) conversations[one.id] = newer(state.conversations[one.id], one);
  const open = state.open && state.conversations[state.open.id];
  if (open) conversations[open.id] ??= open;
  return { ...state, load: 'ready', conversations, seen: seenAfter(state, list) };
}

/** On a browser that never showed an Inbox only what waits counts as unread; numbers of vanished rows are dropped. */
function seenAfter(state: InboxState, list: readonly Summary[]): Record<string, number> {
  const seen: Record<string, number> = {};
  for (const { id, waiting, lastNumber } of list) {
    const known = state.seen === null ? lastNumber - (waiting ? 1 : 0) : state.seen[id];
    if (known !== undefined) seen[id] = known;
  }
  return seen;
}

/** An answer that was on its way while a newer message came keeps the newer message. */
function newer(known: Summary | undefined, read: Summary): Summary {
  if (known === undefined || known.lastNumber <= read.lastNumber) return read;
  const { lastNumber, lastAt, lastAuthor, preview } = known;
  return { ...read, lastNumber, lastAt, lastAuthor, preview };
}

function withSummary(state: InboxState, summary: Summary): InboxState {
  if (state.gone.includes(summary.id)) return state;
  const known = newer(state.conversations[summary.id], summary);
  return { ...state, conversations: { ...state.conversations, [summary.id]: known } };
}

function conversationRead(state: InboxState, conversation: Conversation): InboxState {
  const { summary, messages, payments, cart, ratings, handovers } = conversation;
  const shown = changeOpen(withSummary(state, summary), summary.id, (open) => ({
    ...withNewest(open, conversation),
    load: 'ready',
    payments,
    cart,
    ratings,
    handovers,
    stale: false,
  }));
  return messages.reduce((now, message) => withoutOutgoing(now, summary.id, message.clientId), shown);
}

function messageArrived(state: InboxState, id: string, message: Message): InboxState {
  const known = state.conversations[id];
  const told = known && message.number > known.lastNumber ? withSummary(state, heard(known, message)) : state;
  const shown = changeOpen(told, id, (open) => ({ ...open, messages: withMessage(open.messages, message) }));
  return withoutOutgoing(shown, id, message.clientId);
}

function heard(known: Summary, message: Message): Summary {
  const preview = (message.text || `📎 ${message.attachment?.name}`).replace(/\s+/g, ' ').slice(0, 140);
  return { ...known, lastNumber: message.number, lastAt: message.at, lastAuthor: message.author, preview };
}

function conversationFailed(state: InboxState, id: string, missing: boolean): InboxState {
  return changeOpen(state, id, (open) =>
    open.load === 'ready' ? { ...open, stale: true } : { ...open, load: missing ? 'missing' : 'failed' },
  );
}

/** The shopper has deleted it: nothing of it stays on the screen, and nothing is sent into it. */
function gone(state: InboxState, id: string): InboxState {
  const { [id]: _gone, ...conversations } = state.conversations;
  const { [id]: _unsent, ...outgoing } = state.outgoing;
  const typing = state.typing.filter((one) => one !== id);
  const open = state.open?.id === id ? ({ ...UNREAD, id, load: 'erased' } as const) : state.open;
  return { ...state, conversations, outgoing, typing, open, gone: [...new Set([...state.gone, id])] };
}

/** What is gone does not change any more. */
function changeOpen(state: InboxState, id: string, change: (open: OpenConversation) => OpenConversation): InboxState {
  return state.open?.id === id && !state.gone.includes(id) ? { ...state, open: change(state.open) } : state;
}

function changeOutgoing(
  state: InboxState,
  id: string,
  change: (all: readonly Outgoing[]) => readonly Outgoing[],
): InboxState {
  return { ...state, outgoing: { ...state.outgoing, [id]: change(state.outgoing[id] ?? []) } };
}

/** What is tried again stays in the place in which it was written. */
function withSending(all: readonly Outgoing[], sending: Outgoing): readonly Outgoing[] {
  if (!all.some((one) => one.clientId === sending.clientId)) return [...all, sending];
  return all.map((one) => (one.clientId === sending.clientId ? sending : one));
}

function withoutOutgoing(state: InboxState, id: string, clientId: string | null): InboxState {
  if (!state.outgoing[id]?.some((one) => one.clientId === clientId)) return state;
  return changeOutgoing(state, id, (all) => all.filter((one) => one.clientId !== clientId));
}

function seen(state: InboxState, id: string): InboxState {
  const last = state.conversations[id]?.lastNumber;
  if (last === undefined || state.seen?.[id] === last) return state;
  return { ...state, seen: { ...state.seen, [id]: last } };
}
