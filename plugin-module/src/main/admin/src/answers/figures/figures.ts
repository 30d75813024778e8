import type { DayFigures } from '../../api/answers-questions';

/** How the days are put together. */
export type Step = 'day' | 'week';

/** What is measured. */
export const MEASURES = ['precision', 'answered', 'askedBack', 'handedOver', 'satisfaction'] as const;

/** One of these. */
export type Measure = (typeof MEASURES)[number];

/** A part of a whole; `share` is null where there is no whole. */
export interface Share {
  readonly part: number;
  readonly whole: number;
  readonly share: number | null;
}

const DAYS_OF_WEEK = 7;

/** A measure of some days. */
export function measured(measure: Measure, days: readonly DayFigures[]): Share {
  const sum = (of: (day: DayFigures) => number) => days.reduce((all, day) => all + of(day), 0);
  const parts: Record<Measure, readonly [part: number, whole: number]> = {
    precision: [sum((day) => day.held), sum((day) => day.answered)],
    answered: [sum((day) => day.answered), sum((day) => day.asked)],
    askedBack: [sum((day) => day.askedBack), sum((day) => day.asked)],
    handedOver: [sum((day) => day.handedOver), sum((day) => day.asked)],
    satisfaction: [sum((day) => day.ratedYes), sum((day) => day.ratedYes + day.ratedPartly + day.ratedNo)],
  };
  const [part, whole] = parts[measure];
  return { part, whole, share: whole === 0 ? null : part / whole };
}

/** The days in steps, the newest step whole: the first one may have fewer days. */
export function stepped(days: readonly DayFigures[], step: Step): readonly (readonly DayFigures[])[] {
  const size = step === 'day' ? 1 : DAYS_OF_WEEK;
  const steps: (readonly DayFigures[])[] = [];
  for (let end = days.length; end > 0; end -= size) steps.unshift(days.slice(Math.max(0, end - size), end));
  return steps;
}
