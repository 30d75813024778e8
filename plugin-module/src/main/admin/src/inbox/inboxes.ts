import type { Session } from '../session/session';
import type { Inbox } from './inbox';

const kept = new WeakMap<Session, Map<string, Inbox>>();

/**
 * The Inbox of one staff member in this tab, made when there is none yet. So what they wrote outlives the page and an
 * expired session until it is sent, as long as the tab stays open; who else signs in here has another one.
 */
export function inboxOf(session: Session, staffId: string, make: () => Inbox): Inbox {
  const ofTab = kept.get(session) ?? new Map<string, Inbox>();
  kept.set(session, ofTab);
  const inbox = ofTab.get(staffId) ?? make();
  ofTab.set(staffId, inbox);
  return inbox;
}
