import type { Http } from './http';
import {
  readAttachment,
  readConversation,
  readList,
  readMessage,
  readNewSession,
  readSession,
  readShop,
  readSummary,
} from './read';
import { readIntake, readOutbox } from './read-deliveries';
import type {
  Arrival,
  Attachment,
  Conversation,
  Message,
  NewSession,
  Outbox,
  SeenMark,
  SessionView,
  ShopView,
  Summary,
} from './wire';

/** The calls about the staff member's own session. */
export interface SessionCalls {
  /** Signs in; refused with `sign_in_failed` or `locked`. */
  signIn(login: string, password: string): Promise<NewSession>;
  /** Changes the code of a page in a frame for a session; refused with `code_over` `account_disabled`. */
  enter(code: string): Promise<NewSession>;
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
  /** One conversation with its payments and newest messages, or the newest before a number. */
  read(id: string, language: string, before?: number): Promise<Conversation>;
  /** Puts the caller in charge; refused with `taken`. */
  take(id: string): Promise<Summary>;
  /** Puts a supervisor in charge, whoever was before. */
  takeFromColleague(id: string): Promise<Summary>;
  /** Ends the conversation, unless it is ended already; refused with `taken`. */
  close(id: string): Promise<Summary>;
  /** Opens a closed conversation again; refused with `taken`. */
  reopen(id: string): Promise<Summary>;
  /** Says something, perhaps with a file that was attached; the same client id never says it twice. */
  send(id: string, clientId: string, text: string, attachment?: Attachment | null): Promise<Message>;
  /** Brings a file; refused with `bad_file`, `too_large`, `too_many_pixels`, `too_many_files`, `not_in_charge`. */
  attach(id: string, file: File): Promise<Attachment>;
  /** Tells how far this Inbox has come in conversations. */
  seen(marks: readonly SeenMark[]): Promise<void>;
  /** Tells that the agent is typing; never what. */
  typing(id: string): Promise<void>;
}

/** The calls about what goes to other systems and comes from them; for admins. */
export interface DeliveryCalls {
  /** What is on its way, first what needs a person. */
  outbox(): Promise<Outbox>;
  /** Sends a dead one again; refused with `not_dead`. */
  sendAgain(id: string): Promise<void>;
  /** Gives one up, so that what waits behind it goes on. */
  skip(id: string): Promise<void>;
  /** What came in and could not be dealt with. */
  intake(): Promise<readonly Arrival[]>;
  /** Deals with it once more. */
  tryAgain(source: string, eventId: string): Promise<void>;
  /** Gives it up. */
  skipArrival(source: string, eventId: string): Promise<void>;
}

/** The session calls over a door to the server. */
export function sessionCalls(http: Http): SessionCalls {
  return {
    signIn: async (login, password) =>
      readNewSession(await http('POST', '/api/v1/session', { login, password }), 'session'),
    enter: async (code) => readNewSession(await http('POST', '/api/v1/sessions/module', { code }), 'session'),
    whoAmI: async () => readSession(await http('GET', '/api/v1/session'), 'session'),
    signOut: async () => void (await http('DELETE', '/api/v1/session')),
  };
}

/** The Inbox calls over a door to the server. */
export function deskCalls(http: Http): DeskCalls {
  const path = (id: string, rest = '') => `/api/v1/desk/conversations/${encodeURIComponent(id)}${rest}`;
  const reader = (language: string) => `?language=${encodeURIComponent(language)}`;
  const change = async (id: string, verb: string) => readSummary(await http('POST', path(id, verb)), 'summary');
  return {
    shop: async () => readShop(await http('GET', '/api/v1/desk/shop'), 'shop'),
    list: async (language) =>
      readList(await http('GET', `/api/v1/desk/conversations${reader(language)}`), 'list').conversations,
    read: async (id, language, before) => {
      const older = before === undefined ? '' : `&before=${before}`;
      return readConversation(await http('GET', path(id, `${reader(language)}${older}`)), 'conversation');
    },
    take: (id) => change(id, '/take'),
    takeFromColleague: (id) => change(id, '/take-from-colleague'),
    close: (id) => change(id, '/close'),
    reopen: (id) => change(id, '/reopen'),
    send: async (id, clientId, text, attachment) => {
      const file = attachment ? { attachment: attachment.url.split('/').pop() } : {};
      return readMessage(await http('POST', path(id, '/messages'), { clientId, text, ...file }), 'message');
    },
    attach: async (id, file) => readAttachment(await http('POST', path(id, '/attachments'), file), 'attachment'),
    seen: async (marks) => void (await http('POST', '/api/v1/desk/seen', { seen: marks })),
    typing: async (id) => void (await http('POST', path(id, '/typing'))),
  };
}

/** The delivery calls over a door to the server. */
export function deliveryCalls(http: Http): DeliveryCalls {
  const departure = (id: string, verb: string) => `/api/v1/outbox/${encodeURIComponent(id)}/${verb}`;
  return {
    outbox: async () => readOutbox(await http('GET', '/api/v1/outbox'), 'outbox'),
    sendAgain: async (id) => void (await http('POST', departure(id, 'send-again'))),
    skip: async (id) => void (await http('POST', departure(id, 'skip'))),
    intake: async () => readIntake(await http('GET', '/api/v1/intake'), 'intake').arrivals,
    tryAgain: async (source, eventId) => void (await http('POST', '/api/v1/intake/try-again', { source, eventId })),
    skipArrival: async (source, eventId) => void (await http('POST', '/api/v1/intake/skip', { source, eventId })),
  };
}
