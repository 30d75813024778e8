import type { Session } from "../chat/session";

/** So much of the chat has to be in view: the newest message is at its lower end. */
const enough = 0.75;

/**
 * On a phone the chat is below the form: what is not in view counts as hidden, so that nobody's message is said to be
 * read that no one has seen.
 */
export function countOnlyWhatIsInView(chat: Element, session: Session): void {
  session.inView(false);
  const watch = ([...entries]: IntersectionObserverEntry[]) =>
    session.inView((entries.pop()?.intersectionRatio ?? 0) >= enough);
  new IntersectionObserver(watch, { threshold: [0, enough] }).observe(chat);
}
