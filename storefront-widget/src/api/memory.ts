import { fields, grantOf, jsonOf, textOf } from "./parse";
import { entryName } from "./remembered-shop";
import { type Unsent, unsentOf } from "./unsent";
import type { Grant } from "./wire";

/** The conversation that the browser remembers. */
export interface Remembered extends Grant {
  readonly shop: string;
  /** From this time (in milliseconds) on less than half of the token's life is left. */
  readonly renewAt: number;
  /** The last number that the shopper has seen. */
  readonly seen: number;
  readonly unsent: readonly Unsent[];
}

const shortestHalfLife = 60_000;

/**
 * The one entry in the browser's storage. It appears with the first conversation and is read anew each
 * time, because another tab may have renewed the token. A blocked storage is replaced by this object.
 */
export class Memory {
  readonly #shop: string;
  readonly #storage: () => Storage;
  #blocked = false;
  #copy: Remembered | null = null;

  constructor(shop: string, storage: () => Storage = () => localStorage) {
    this.#shop = shop;
    this.#storage = storage;
  }

  /** The conversation of this shop, if there is one. */
  recall(): Remembered | null {
    const found = this.#attempt((storage) => rememberedOf(jsonOf(storage.getItem(entryName))));
    const remembered = this.#blocked ? this.#copy : found;
    return remembered?.shop === this.#shop ? remembered : null;
  }

  /** Keeps a conversation that has just begun. */
  begin(grant: Grant, unsent: readonly Unsent[]): void {
    this.#keep({ ...grant, shop: this.#shop, renewAt: halfLife(grant), seen: 0, unsent });
  }

  /** Keeps a renewed token. */
  renew(grant: Grant): void {
    this.change(() => ({ ...grant, renewAt: halfLife(grant) }));
  }

  /** Changes what is remembered; does nothing while there is no conversation. */
  change(how: (now: Remembered) => Partial<Remembered>): void {
    const now = this.recall();
    if (now) this.#keep({ ...now, ...how(now) });
    else this.#copy = null;
  }

  /** Forgets the conversation. */
  forget(): void {
    this.#copy = null;
    this.#attempt((storage) => storage.removeItem(entryName));
  }

  #keep(remembered: Remembered): void {
    this.#copy = remembered;
    this.#attempt((storage) => write(storage, JSON.stringify(remembered)));
  }

  #attempt<Result>(what: (storage: Storage) => Result): Result | null {
    if (this.#blocked) return null;
    try {
      return what(this.#storage());
    } catch {
      this.#blocked = true;
      return null;
    }
  }
}

/** What cannot be replaced is removed: it may hold a text that the server has masked since. */
function write(storage: Storage, entry: string): void {
  try {
    storage.setItem(entryName, entry);
  } catch (reason) {
    storage.removeItem(entryName);
    throw reason;
  }
}

function halfLife(grant: Grant): number {
  return Date.now() + Math.max(shortestHalfLife, (Date.parse(grant.expiresAt) - Date.now()) / 2);
}

function rememberedOf(value: unknown): Remembered | null {
  const raw = fields(value);
  const [grant, shop] = [grantOf(value), textOf(raw?.shop)];
  if (!raw || !grant || !shop) return null;
  const unsent = (Array.isArray(raw.unsent) ? raw.unsent : []).map(unsentOf).filter((one) => one !== null);
  return { ...grant, shop, renewAt: Number(raw.renewAt) || 0, seen: Number(raw.seen) || 0, unsent };
}
