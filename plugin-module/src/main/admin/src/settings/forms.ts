import type { Hours, MailConnection, WantedMail } from '../api/settings';

/** What stands in the fields of the mail server. */
export interface MailForm {
  host: string;
  port: string;
  security: MailConnection['security'];
  login: string;
  password: string;
  sender: string;
  senderName: string;
  replyTo: string;
}

/** The fields for a connection, or to begin with. */
export function mailForm(known: MailConnection | null): MailForm {
  return {
    host: known?.host ?? '',
    port: `${known?.port ?? 587}`,
    security: known?.security ?? 'starttls',
    login: known?.login ?? '',
    password: '',
    sender: known?.sender ?? '',
    senderName: known?.senderName ?? '',
    replyTo: known?.replyTo ?? '',
  };
}

/** What is sent of the fields; an empty one is none. */
export function wantedMail(form: MailForm): WantedMail {
  const orNone = (text: string) => text.trim() || null;
  return {
    host: form.host.trim(),
    port: Number.parseInt(form.port, 10) || 0,
    security: form.security,
    login: orNone(form.login),
    password: form.password || null,
    sender: form.sender.trim(),
    senderName: form.senderName.trim(),
    replyTo: orNone(form.replyTo),
  };
}

/** What stands in the fields of the opening hours: a line for each day. */
export interface HoursForm {
  always: boolean;
  zone: string;
  week: string[];
  closedDays: string;
}

export function hoursForm({ always, zone, week, closedDays }: Hours): HoursForm {
  return { always, zone, week: week.map((day) => day.join(', ')), closedDays: closedDays.join(', ') };
}

export function wantedHours({ always, zone, week, closedDays }: HoursForm): Hours {
  return { always, zone, week: week.map(times), closedDays: words(closedDays) };
}

/** `9-12, 13:00 – 17:30` means `09:00-12:00` and `13:00-17:30`. */
function times(line: string): string[] {
  return line
    .split(/[,;]/)
    .map((span) => span.trim())
    .filter(Boolean)
    .map((span) =>
      span
        .split(/\s*[-–]\s*/)
        .map(clock)
        .join('-'),
    );
}

function clock(text: string): string {
  const [hours = '', minutes = '00'] = text.split(/[:.]/);
  return `${hours.padStart(2, '0')}:${minutes}`;
}

function words(line: string): string[] {
  return line.split(/[\s,;]+/).filter(Boolean);
}

/** All time zones that the browser knows, with the one that is set. */
export function timeZones(set: string): readonly string[] {
  return [...new Set(['UTC', set, ...Intl.supportedValuesOf('timeZone')])];
}
