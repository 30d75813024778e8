import { expect } from "vitest";
import { runMany, seeds, wanted } from "../support/world/many";

/** Half of the wanted schedules, so that two threads share them. */
export async function halfOfTheSchedules(half: 0 | 1): Promise<void> {
  const first = Number(process.env.SEED || 1) + half;

  const { wrong, had } = await runMany(seeds(first, first + wanted, 2));

  console.log(`${Math.ceil(wanted / 2)} schedules from seed ${first}; they had ${JSON.stringify(had)}`);
  for (const one of wrong) console.log(one);
  expect(wrong).toEqual([]);
  if (wanted >= 1000) expect(Math.min(...Object.values(had))).toBeGreaterThan(0);
}
