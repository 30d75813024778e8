import type { Summary } from '../api/wire';
import { isColleagues } from './select';
import type { InboxState } from './state';

/** The name of the browser tab: how many conversations call, the page and the shop. */
export function tabTitle(calls: number, page: string, shop: string): string {
  const count = calls > 99 ? '99+' : String(calls);
  return `${calls > 0 ? `(${count}) ` : ''}${page} – ${shop || 'Stripe Chat'}`;
}

/**
 * True when the Inbox must be heard: a shopper spoke in a conversation that the agent does not look at, or one began to
 * wait for a person. What a colleague is in charge of rings at the colleague's.
 */
export function rings(before: InboxState, after: InboxState, staffId: string, lookedAt: string | null): boolean {
  if (before.load !== 'ready' || before.conversations === after.conversations) return false;
  return Object.values(after.conversations).some((one) => {
    if (one.state === 'closed' || isColleagues(one, staffId)) return false;
    const known = before.conversations[one.id];
    const spoke = one.lastAuthor === 'shopper' && one.lastNumber > (known?.lastNumber ?? 0);
    return (spoke && one.id !== lookedAt) || (needsPerson(one) && !(known && needsPerson(known)));
  });
}

function needsPerson(summary: Summary): boolean {
  return summary.waiting && summary.inCharge !== 'agent';
}
