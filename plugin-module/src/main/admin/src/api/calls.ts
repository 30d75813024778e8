import type { Http } from './http';
import type { Conversation, Message, NewSession, SessionView, ShopView, Summary } from './wire';

/** The calls about the staff member's own session. */
export interface SessionCalls {
  /** Signs in; refused with `sign_in_failed` or `locked`. */
  signIn(login: string, password: string): Promise<NewSession>;
  /** Who is signed in now. */
  whoAmI(): Promise<SessionView>;
  /** Ends the session on the server. */
  signOut(): Promise<void>;
}

/** The calls of the Inbox; `language` is the reader's. */
export interface DeskCalls {
  /** The shop of who is signed in. */
  shop(): Promise<ShopView>;
  /** The conversations of the shop, newest first. */
  list(language: string): Promise<readonly Summary[]>;
  /** One conversation with its messages and payments. */
  read(id: string, language: string): Promise<Conversation>;
  /** Puts the caller in charge; refused with `taken`. */
  take(id: string): Promise<Summary>;
  /** Says something; the same client id never says it twice. */
  send(id: string, clientId: string, text: string): Promise<Message>;
}

/** The session calls over a door to the server. */
export function sessionCalls(http: Http): SessionCalls {
  return {
    signIn: (login, password) => http('POST', '/api/v1/session', { login, password }),
    whoAmI: () => http('GET', '/api/v1/session'),
    signOut: () => http('DELETE', '/api/v1/session'),
  };
}

/** The Inbox calls over a door to the server. */
export function deskCalls(http: Http): DeskCalls {
  const path = (id: string, rest = '') => `/api/v1/desk/conversations/${encodeURIComponent(id)}${rest}`;
  const reader = (language: string) => `?language=${encodeURIComponent(language)}`;
  return {
    shop: () => http('GET', '/api/v1/desk/shop'),
    list: async (language) =>
      (await http<{ conversations: readonly Summary[] }>('GET', `/api/v1/desk/conversations${reader(language)}`))
        .conversations,
    read: (id, language) => http('GET', path(id, reader(language))),
    take: (id) => http('POST', path(id, '/take')),
    send: (id, clientId, text) => http('POST', path(id, '/messages'), { clientId, text }),
  };
}
