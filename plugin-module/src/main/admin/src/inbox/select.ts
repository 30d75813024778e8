import type { Message, Summary } from '../api/wire';
import type { InboxState } from './state';

/** Which conversations the list shows. */
export const FILTERS = ['open', 'waiting', 'mine', 'closed'] as const;

/** One of the filters of the list. */
export type Filter = (typeof FILTERS)[number];

/** True when this agent is in charge of the conversation. */
export function isMine(summary: Summary, staffId: string): boolean {
  return summary.inCharge === 'agent' && summary.agent?.id === staffId;
}

/** True when a colleague is in charge of the conversation. */
export function isColleagues(summary: Summary, staffId: string): boolean {
  return summary.inCharge === 'agent' && summary.agent?.id !== staffId;
}

/** The rows of the list, newest first. */
export function rows(state: InboxState, filter: Filter, staffId: string): readonly Summary[] {
  return Object.values(state.conversations)
    .filter((one) => matches(one, filter, staffId))
    .sort((one, other) => Date.parse(other.lastAt) - Date.parse(one.lastAt) || one.id.localeCompare(other.id));
}

/** How many conversations each filter would show. */
export function counts(state: InboxState, staffId: string): Record<Filter, number> {
  const of = (filter: Filter) => rows(state, filter, staffId).length;
  return { open: of('open'), waiting: of('waiting'), mine: of('mine'), closed: of('closed') };
}

/** How many messages of a conversation this agent has not looked at; a closed one asks for nothing. */
export function unread(state: InboxState, summary: Summary): number {
  if (summary.state === 'closed') return 0;
  return Math.max(0, summary.lastNumber - (state.seen?.[summary.id] ?? 0));
}

/** True when something that the agent wrote into that conversation could not be sent. */
export function hasUnsent(state: InboxState, id: string): boolean {
  return state.outgoing[id]?.some((one) => one.state === 'failed') ?? false;
}

/** How many conversations call for this agent: they wait or have something unread, and no colleague is in charge. */
export function callsForMe(state: InboxState, staffId: string): number {
  return Object.values(state.conversations).filter(
    (one) => one.state === 'open' && !isColleagues(one, staffId) && (one.waiting || unread(state, one) > 0),
  ).length;
}

/** True when the message was said by this agent. Messages carry the agent's name, not their id. */
export function isOwn(message: Message, staffName: string): boolean {
  return message.author === 'agent' && message.name === staffName;
}

function matches(summary: Summary, filter: Filter, staffId: string): boolean {
  if (filter === 'closed' || summary.state === 'closed') return filter === summary.state;
  if (filter === 'waiting') return summary.waiting;
  return filter === 'open' || isMine(summary, staffId);
}
