import type { Missed } from '../api/shop-connection';

/** How many were found on a day. */
export interface Day {
  readonly at: string;
  readonly count: number;
}

const DAYS = 7;
const DAY_MS = 86_400_000;

/** The last seven days, today last, as the reader's calendar has them. */
export function lastDays(missed: readonly Missed[], now: number): readonly Day[] {
  const dayOf = (time: number) => new Date(time).toDateString();
  const noon = new Date(now).setHours(12, 0, 0, 0);
  return [...Array(DAYS).keys()].map((at) => {
    const day = noon - (DAYS - 1 - at) * DAY_MS;
    const count = missed.filter(({ foundAt }) => dayOf(Date.parse(foundAt)) === dayOf(day)).length;
    return { at: new Date(day).toISOString(), count };
  });
}
