/** Remembers on this device which messages an agent has looked at: ids and numbers only, no texts. */
export class SeenMarks {
  readonly #key: string;

  constructor(
    private readonly storage: Storage,
    shopId: string,
    staffId: string,
  ) {
    this.#key = `stripe-chat.staff.seen.${shopId}.${staffId}`;
  }

  /** The marks of earlier days, or null on a browser that has none. */
  read(): Record<string, number> | null {
    try {
      const kept: unknown = JSON.parse(this.storage.getItem(this.#key) ?? 'null');
      return typeof kept === 'object' && kept !== null ? numbersOf(kept) : null;
    } catch {
      return null;
    }
  }

  /** Keeps the marks; a full or forbidden storage only costs the marks. */
  write(seen: Readonly<Record<string, number>>): void {
    try {
      this.storage.setItem(this.#key, JSON.stringify(seen));
    } catch {
      // Without storage every visit starts like the first one.
    }
  }
}

function numbersOf(kept: object): Record<string, number> {
  return Object.fromEntries(Object.entries(kept).filter(([, last]) => Number.isSafeInteger(last) && last >= 0));
}
