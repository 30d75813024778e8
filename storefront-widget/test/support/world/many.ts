import type { Rules } from "./rules";
import { type Outcome, runSchedule } from "./schedule";

/** What became of many schedules. */
export interface Report {
  /** The first few that went wrong, each with its seed. */
  readonly wrong: readonly string[];
  readonly failed: number;
  /** In how many schedules each thing happened at least once. */
  readonly had: Readonly<Record<string, number>>;
}

/** How many schedules a run has; the environment may want more. */
export const wanted = Number(process.env.SCHEDULES || 10_000);

/** Runs the schedules of these seeds, one after the other. */
export async function runMany(seeds: Iterable<number>, rules?: Partial<Rules>): Promise<Report> {
  const had: Record<string, number> = {};
  const wrong: string[] = [];
  let failed = 0;
  for (const seed of seeds) {
    const outcome = await runSchedule(seed, rules);
    for (const [name, count] of Object.entries(outcome.counts)) had[name] = (had[name] ?? 0) + (count ? 1 : 0);
    if (!outcome.violations.length) continue;
    failed++;
    if (wrong.length < 3) wrong.push(told(seed, outcome));
  }
  return { wrong, failed, had };
}

/** The numbers from one to below another, every so many. */
export function* seeds(first: number, end: number, step: number): Iterable<number> {
  for (let seed = first; seed < end; seed += step) yield seed;
}

function told(seed: number, { violations, story }: Outcome): string {
  return `seed ${seed}: ${violations.join("; ")}\n  ${story.join(", ")}`;
}
