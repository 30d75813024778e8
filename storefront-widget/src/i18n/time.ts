/** Day and time of an instant. */
export function formatMoment(at: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
}

/** The time of day of an instant; with the date when it was not today. */
export function formatTime(at: string, language: string, now: Date = new Date()): string {
  const then = new Date(at);
  const today = then.toDateString() === now.toDateString();
  const day = today ? {} : ({ day: "numeric", month: "short" } as const);
  return new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit", ...day }).format(then);
}
