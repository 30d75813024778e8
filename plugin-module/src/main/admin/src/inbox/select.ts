import type { Message, Summary } from '../api/wire';
import type { InboxState } from './state';

/** Which conversations the list shows. */
export const FILTERS = ['all', 'waiting', 'mine'] as const;

/** One of the filters of the list. */
export type Filter = (typeof FILTERS)[number];

/** True when this agent is in charge of the conversation. */
export function isMine(summary: Summary, staffId: string): boolean {
  return summary.inCharge === 'agent' && summary.agent?.id === staffId;
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
  return { all: of('all'), waiting: of('waiting'), mine: of('mine') };
}

/** How many messages of a conversation this agent has not looked at. */
export function unread(state: InboxState, summary: Summary): number {
  return Math.max(0, summary.lastNumber - (state.seen?.[summary.id] ?? 0));
}

/** How many conversations have something unread and need this agent: they wait for anybody, or are theirs. */
export function callsForMe(state: InboxState, staffId: string): number {
  return Object.values(state.conversations).filter(
    (one) => unread(state, one) > 0 && (one.waiting || isMine(one, staffId)),
  ).length;
}

/** True when the message was said by this agent. Messages carry the agent's name, not their id. */
export function isOwn(message: Message, staffName: string): boolean {
  return message.author === 'agent' && message.name === staffName;
}

function matches(summary: Summary, filter: Filter, staffId: string): boolean {
  if (filter === 'waiting') return summary.waiting;
  return filter === 'all' || isMine(summary, staffId);
}
