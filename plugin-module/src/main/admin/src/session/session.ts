import { computed, shallowRef } from 'vue';
import type { SessionCalls } from '../api/calls';
import type { NewSession } from '../api/wire';

const KEY = 'stripe-chat.staff.session';

/** Who is signed in on this browser tab. The token lives in the tab's session storage, never in a cookie. */
export class Session {
  readonly #current = shallowRef<NewSession | null>(null);
  readonly #signedOut = shallowRef(false);

  /** The session, or null when nobody is signed in. */
  readonly current = computed(() => this.#current.value);

  /** True when the server ended the session, so that the sign-in can say so. */
  readonly signedOut = computed(() => this.#signedOut.value);

  constructor(private readonly storage: Storage) {
    this.#current.value = restore(storage);
  }

  /** The bearer token, if somebody is signed in. */
  token(): string | null {
    return this.#current.value?.token ?? null;
  }

  /** Signs in and remembers the session for this tab. */
  async signIn(calls: SessionCalls, login: string, password: string): Promise<void> {
    this.begin(await calls.signIn(login, password));
  }

  /** Goes on with a session that the server has opened. */
  begin(session: NewSession): void {
    this.#keep(session);
    this.#signedOut.value = false;
  }

  /** Asks the server who is signed in: names may have changed, the session may be over. */
  async refresh(calls: SessionCalls): Promise<void> {
    const before = this.#current.value;
    if (before === null) return;
    const view = await calls.whoAmI();
    if (this.token() === before.token) this.#keep({ ...before, ...view });
  }

  /** Signs out here at once, and on the server when it can be reached. */
  async signOut(calls: SessionCalls): Promise<void> {
    const over = calls.signOut().catch(() => undefined);
    this.forget();
    await over;
  }

  /** The server no longer knows the token. */
  end(): void {
    this.#forget();
    this.#signedOut.value = true;
  }

  /** Nobody is signed in here any more, and nobody needs to be told why. */
  forget(): void {
    this.#forget();
    this.#signedOut.value = false;
  }

  #keep(session: NewSession): void {
    this.#current.value = session;
    this.storage.setItem(KEY, JSON.stringify(session));
  }

  #forget(): void {
    this.#current.value = null;
    this.storage.removeItem(KEY);
  }
}

function restore(storage: Storage): NewSession | null {
  try {
    const kept = JSON.parse(storage.getItem(KEY) ?? 'null') as NewSession | null;
    return typeof kept?.token === 'string' && kept.staff && kept.shop ? kept : null;
  } catch {
    return null;
  }
}
