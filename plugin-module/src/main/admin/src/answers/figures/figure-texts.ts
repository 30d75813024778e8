import type { DayFigures } from '../../api/answers-questions';
import type { Step } from './figures';

/** A share in the reader's way of writing, or null where there is none. */
export function percent(share: number | null, language: string): string | null {
  if (share === null) return null;
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** What a step is called: its day, or its first and last day. */
export function stepName(days: readonly DayFigures[], by: Step, language: string): string {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return '';
  const start = new Date(`${first.day}T00:00:00Z`);
  return by === 'day' || first === last
    ? format.format(start)
    : format.formatRange(start, new Date(`${last.day}T00:00:00Z`));
}
