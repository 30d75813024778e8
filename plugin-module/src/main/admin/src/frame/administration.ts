import type { Theme } from '../theme/scheme';
import { type Around, administrationOf, type Frame } from './frame';

/** The messages of Shopware's administration, as its SDK for extensions sends them. */
const REGISTER = '__registerWindow__';
const THEME = 'contextTheme';
const SDK = { sdkVersion: '6.14.1' };

/** What of a window is needed to hear the one around it. */
export interface Hearing extends Around {
  readonly parent: Around['parent'];
  addEventListener(type: 'message', heard: (event: MessageEvent) => void): void;
}

/**
 * Asks the administration whether it is light or dark, and hears when that changes. Only the window around the page is
 * believed, and only while it is of an origin that the shop has proved to be its own; it is believed one of two words and
 * nothing else. An older administration does not answer: then the page stays as the system likes it.
 */
export function followAdministration(frame: Frame, around: Hearing, take: (theme: Theme) => void): void {
  const origin = administrationOf(frame, around);
  if (origin === null) return;
  around.addEventListener('message', (event) => {
    if (event.origin !== origin || event.source !== around.parent) return;
    const theme = themeIn(event.data);
    if (theme !== null) take(theme);
  });
  for (const [type, data] of [
    [REGISTER, SDK],
    [THEME, {}],
  ]) {
    const message = { _type: type, _data: data, _callbackId: crypto.randomUUID() };
    around.parent.postMessage(JSON.stringify(message), origin);
  }
}

/** The answer to our question, or the news that it has changed; null for everything else. */
function themeIn(data: unknown): Theme | null {
  if (typeof data !== 'string') return null;
  try {
    const { _type, _response, _data } = Object(JSON.parse(data));
    const said = _response ?? _data;
    return _type === THEME && (said === 'light' || said === 'dark') ? said : null;
  } catch {
    return null;
  }
}
