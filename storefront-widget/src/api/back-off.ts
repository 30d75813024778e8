const shortest = 500;
const longest = 30_000;

/** How long to wait before the next attempt: grows twofold from 0.5 s to 30 s, with full jitter. */
export function backOff(attempt: number, random: () => number = Math.random): number {
  return random() * Math.min(longest, shortest * 2 ** attempt);
}
