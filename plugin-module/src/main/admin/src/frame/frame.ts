import { list, object, oneOf, orNull, text } from '../api/shape';

/** What the server tells a page in a frame of the shop's administration. */
export interface Frame {
  readonly place: 'settings' | 'inbox';
  /** Who may frame it, the shop itself first; proved by the shop's signature, never taken from a message. */
  readonly parents: readonly string[];
  /** Changed for a session, once; without one a person signs in. */
  readonly code: string | null;
  readonly language: string | null;
  /** Why there is nothing to see, as a word. */
  readonly problem: string | null;
}

const NAME = 'stripe-chat-frame';
const LOADED = 'sw-app-loaded';

const read = object<Frame>({
  place: oneOf('settings', 'inbox'),
  parents: list(text),
  code: orNull(text),
  language: orNull(text),
  problem: orNull(text),
});

/** Takes what the server has told out of the page; null on a page that stands alone. */
export function takeFrame(page: Document): Frame | null {
  const told = page.querySelector<HTMLMetaElement>(`meta[name="${NAME}"]`);
  if (told === null) return null;
  told.remove();
  return read(JSON.parse(told.content), NAME);
}

/** What of a window is needed to speak to the one around it. */
export interface Around {
  readonly parent: Pick<Window, 'postMessage'>;
  readonly location: { readonly ancestorOrigins?: ArrayLike<string> };
  readonly document: { readonly referrer: string };
}

/**
 * Tells the administration that the page is there, else it shows an error after five seconds. Only an origin that the
 * shop has proved to be its own can hear it.
 */
export function tellLoaded(frame: Frame, around: Around): void {
  const target = administrationOf(frame, around);
  if (target !== null) around.parent.postMessage(LOADED, target);
}

/** The origin of the administration around the page: one that the shop has proved to be its own, or nobody's. */
export function administrationOf({ parents }: Frame, { location, document }: Omit<Around, 'parent'>): string | null {
  const around = location.ancestorOrigins?.[0] ?? originOf(document.referrer);
  return parents.find((origin) => origin === around) ?? parents[0] ?? null;
}

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '');
