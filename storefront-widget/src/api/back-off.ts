const longest = 30_000;
const firstWhenUrgent = 2000;
const firstWhenIdle = 10_000;
const longestPause = 60;

/**
 * How long to wait before the next attempt: any time up to 2 s when something is to be sent, up to 10 s when not,
 * growing twofold to 30 s. So the widgets of a shop do not come back in one second after a restart.
 */
export function backOff(attempt: number, urgent: boolean, random: () => number = Math.random): number {
  return random() * Math.min(longest, (urgent ? firstWhenUrgent : firstWhenIdle) * 2 ** attempt);
}

/** How long to leave a busy server alone, in milliseconds: as long as it wants, but from 1 s to a minute. */
export function pauseOf(retryAfter: number | null): number {
  return 1000 * Math.min(longestPause, Math.max(1, retryAfter ?? 1));
}
