import type { Http } from './http';
import { flag, list, object, oneOf, orNull, text, whole } from './shape';

/** How the way to a mail server is kept secret. */
export type MailSecurity = 'starttls' | 'tls' | 'none';

/** The mail server of the shop; its password never comes back. */
export interface MailConnection {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  readonly login: string | null;
  readonly sender: string;
  readonly senderName: string;
  readonly replyTo: string | null;
}

/** What an admin enters; without a password the stored one stays. */
export interface WantedMail extends MailConnection {
  readonly password: string | null;
}

/** What came of a test mail: a word, and an English sentence. */
export interface TriedMail {
  readonly sent: boolean;
  readonly code: string;
  readonly detail: string;
}

/** When somebody is there: seven days, Monday first, each with times like `09:00-17:30`. */
export interface Hours {
  readonly always: boolean;
  readonly zone: string;
  readonly week: readonly (readonly string[])[];
  readonly closedDays: readonly string[];
}

/** The same, and whether it is one of those times now. */
export interface HoursView extends Hours {
  readonly openNow: boolean;
}

/** The calls about the settings of the shop; for admins. */
export interface SettingsCalls {
  /** The mail server, or null. */
  mail(): Promise<MailConnection | null>;
  /** Connects it; refused with the code of what is wrong. */
  saveMail(wanted: WantedMail): Promise<MailConnection | null>;
  /** No more mails. */
  removeMail(): Promise<void>;
  /** Sends a mail to the shop's own sender. */
  tryMail(language: string): Promise<TriedMail>;
  hours(): Promise<HoursView>;
  saveHours(hours: Hours): Promise<HoursView>;
}

const readConnection = object<{ readonly connection: MailConnection | null }>({
  connection: orNull(
    object<MailConnection>({
      host: text,
      port: whole,
      security: oneOf<MailSecurity>('starttls', 'tls', 'none'),
      login: orNull(text),
      sender: text,
      senderName: text,
      replyTo: orNull(text),
    }),
  ),
});

const readTried = object<TriedMail>({ sent: flag, code: text, detail: text });

const readHours = object<HoursView>({
  always: flag,
  zone: text,
  week: list(list(text)),
  closedDays: list(text),
  openNow: flag,
});

/** The settings calls over a door to the server. */
export function settingsCalls(http: Http): SettingsCalls {
  const mail = '/api/v1/mail-connection';
  const hours = '/api/v1/opening-hours';
  return {
    mail: async () => readConnection(await http('GET', mail), 'mail').connection,
    saveMail: async (wanted) => readConnection(await http('PUT', mail, wanted), 'mail').connection,
    removeMail: async () => void (await http('DELETE', mail)),
    tryMail: async (language) =>
      readTried(await http('POST', `${mail}/test?language=${encodeURIComponent(language)}`), 'test'),
    hours: async () => readHours(await http('GET', hours), 'hours'),
    saveHours: async (wanted) => readHours(await http('PUT', hours, wanted), 'hours'),
  };
}
