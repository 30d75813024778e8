import type { ChatEvent } from "../chat/reducer";
import type { Store } from "../chat/store";

/** So much of the chat has to be in view: the newest message is at its lower end. */
const enough = 0.75;

/**
 * On a phone the chat is below the form: what is not in view counts as hidden, so that nobody's message is said to be
 * read that no one has seen. The session tells only whether the tab is in front, and its word is completed here.
 */
export function countOnlyWhatIsInView(chat: Element, store: Store): void {
  const { happen } = store;
  let isInView = false;
  const completed = (event: ChatEvent): ChatEvent =>
    event.type === "looked" ? { ...event, hidden: event.hidden || !isInView } : event;
  Object.assign(store, { happen: (event: ChatEvent) => happen(completed(event)) });
  const look = () => store.happen({ type: "looked", hidden: document.hidden });
  const watch = ([...entries]: IntersectionObserverEntry[]) => {
    isInView = (entries.pop()?.intersectionRatio ?? 0) >= enough;
    look();
  };
  new IntersectionObserver(watch, { threshold: [0, enough] }).observe(chat);
  look();
}
