const WITHOUT_MINOR = 'bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf'.split(' ');
const WITH_THREE_DIGITS = 'bhd jod kwd omr tnd'.split(' ');

/** An amount in whole minor units, as Stripe counts them, in the reader's way of writing money. */
export function money(amount: number, currency: string, language: string): string {
  const digits = digitsOf(currency.toLowerCase());
  const shape = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  try {
    const format = new Intl.NumberFormat(language, { style: 'currency', currency, ...shape });
    return format.format(amount / 10 ** digits);
  } catch {
    return `${new Intl.NumberFormat(language, shape).format(amount / 10 ** digits)} ${currency.toUpperCase()}`;
  }
}

const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How long ago something was: "3 min. ago"; null when it is less than a minute. */
export function ago(at: string, now: number, language: string): string | null {
  const seconds = Math.max(0, (now - Date.parse(at)) / 1_000);
  const step = STEPS.find(([, size]) => seconds >= size);
  if (step === undefined) return null;
  if (seconds >= 7 * 86_400) return new Intl.DateTimeFormat(language, { dateStyle: 'short' }).format(Date.parse(at));
  const format = new Intl.RelativeTimeFormat(language, { style: 'short', numeric: 'always' });
  return format.format(-Math.floor(seconds / step[1]), step[0]);
}

/** The time of day. */
export function clock(at: string, language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(Date.parse(at));
}

/** Day and time, written out. */
export function dayAndTime(at: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(Date.parse(at));
}

/** The time of day; with the day before it unless that is today. */
export function moment(at: string, now: number, language: string): string {
  const time = Date.parse(at);
  if (new Date(time).toDateString() === new Date(now).toDateString()) return clock(at, language);
  const format = { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(language, format).format(time);
}

/** The size of a file. */
export function bytes(many: number, language: string): string {
  const [size, unit] = many < 1e6 ? [Math.ceil(many / 1e3), 'kilobyte'] : [many / 1e6, 'megabyte'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(size);
}

/** The day, written out. */
export function day(at: string, language: string): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(Date.parse(at));
}

/** The name of a language in the reader's language: "German". */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A waiting time: "4:05 min" or "30 s". */
export function wait(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} min`;
}

function digitsOf(currency: string): number {
  if (WITHOUT_MINOR.includes(currency)) return 0;
  return WITH_THREE_DIGITS.includes(currency) ? 3 : 2;
}
