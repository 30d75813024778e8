import { fields, grantOf, jsonOf, textOf } from "./parse";
import { entryName, forgetIn } from "./remembered-shop";
import { isOver, type Unsent, unsentOf } from "./unsent";
import type { Grant } from "./wire";

/** What the browser keeps for a shop. */
export interface Entry {
  readonly shop: string;
  /** The conversation, once there is one. */
  readonly grant: Grant | null;
  /** From this time (in milliseconds) on less than half of the token's life is left. */
  readonly renewAt: number;
  /** The last number that the shopper has seen. */
  readonly seen: number;
  /** What the server has not accepted, in the order of writing. */
  readonly unsent: readonly Unsent[];
  /** What the shopper was writing. */
  readonly draft: string;
  /** When (in milliseconds) the draft was changed last. */
  readonly typedAt: number;
  /** The language that the shopper has chosen, or nothing. */
  readonly language: string;
  /** Whether the server has not heard that yet. */
  readonly untold: boolean;
}

/** The conversation that the browser remembers. */
export interface Remembered extends Grant, Omit<Entry, "grant"> {}

const shortestHalfLife = 60_000;
const emptyEntry = { grant: null, renewAt: 0, seen: 0, unsent: [], draft: "", typedAt: 0, language: "", untold: false };

/**
 * The one entry in the browser's storage. It appears when the shopper has typed something and is read anew each
 * time, because another tab may have changed it. A blocked storage is replaced by this object, and so is one that has
 * no room for all of it: then what has room stays, and all of it is tried again with the next change.
 */
export class Memory {
  readonly #shop: string;
  readonly #storage: () => Storage;
  #blocked = false;
  #copy: Entry | null = null;
  /** What the storage holds in place of the copy; `undefined` when it holds it all. */
  #inPlace: string | null | undefined;

  constructor(shop: string, storage: () => Storage = () => localStorage) {
    this.#shop = shop;
    this.#storage = storage;
  }

  /** What is kept for this shop, if anything is. */
  entry(): Entry | null {
    const found = this.#attempt((storage) => this.#found(storage.getItem(entryName)));
    const entry = this.#blocked ? this.#copy : found;
    return entry?.shop === this.#shop ? entry : null;
  }

  /** The conversation of this shop, if there is one. */
  recall(): Remembered | null {
    const entry = this.entry();
    return entry?.grant ? { ...entry, ...entry.grant } : null;
  }

  /** Keeps a conversation that has just begun. */
  begin(grant: Grant): void {
    this.change(() => ({ grant, renewAt: halfLife(grant), seen: 0 }));
  }

  /** Keeps a renewed token; does nothing when the conversation was forgotten. */
  renew(grant: Grant): void {
    if (this.recall()) this.change(() => ({ grant, renewAt: halfLife(grant) }));
  }

  /** Puts a right back that another process has overwritten with none, or with an older one. */
  uphold(grant: Grant): void {
    const now = this.entry();
    if (!now || (now.grant && !isOlder(now.grant, grant))) return;
    this.change(() => ({ grant, renewAt: halfLife(grant) }));
  }

  /** Takes out of the storage what is over. */
  tidy(): void {
    if (this.entry()) this.change((now) => now);
  }

  /** Changes what is kept; an entry without a conversation, a word or a wish of the shopper is removed. */
  change(how: (now: Entry) => Partial<Entry>): void {
    const before = this.entry();
    const now = before ?? { ...emptyEntry, shop: this.#shop };
    const changed = { ...now, ...how(now) };
    const next = changed.draft === now.draft ? changed : { ...changed, typedAt: Date.now() };
    if (next.grant || next.unsent.length || next.draft || next.language) this.#keep(next);
    else if (before) this.#empty((storage) => storage.removeItem(entryName));
    else this.#copy = null;
  }

  /** Forgets the conversation, but not what the shopper wrote and nobody has heard. */
  forget(): void {
    this.change(() => ({ grant: null, renewAt: 0, seen: 0 }));
  }

  /** Forgets all of it, also what the shopper wrote, in every tab, which the mark tells why. */
  clear(mark: string): void {
    this.#empty((storage) => forgetIn(storage, mark));
  }

  #found(stored: string | null): Entry | null {
    return stored === this.#inPlace ? this.#copy : entryOf(jsonOf(stored));
  }

  #empty(how: (storage: Storage) => void): void {
    this.#copy = null;
    this.#inPlace = undefined;
    this.#attempt(how);
  }

  #keep(entry: Entry): void {
    this.#copy = entry;
    this.#attempt((storage) => {
      this.#inPlace = write(storage, entry);
    });
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

/**
 * Writes as much of an entry as there is room for, and tells what is stored in its place; nothing when all of it is.
 * What was safe before stays, but not a text that is over: the server may have masked it since.
 */
function write(storage: Storage, entry: Entry): string | null | undefined {
  const found = entryOf(jsonOf(storage.getItem(entryName)));
  const before = found?.shop === entry.shop ? found : null;
  if (fits(storage, entry)) return undefined;
  const safe = partOf(entry, before);
  const over = before && before.unsent.length + before.draft.length > safe.unsent.length + safe.draft.length;
  if (!fits(storage, safe) && over && !fits(storage, { ...safe, unsent: [], draft: "" })) storage.removeItem(entryName);
  return storage.getItem(entryName);
}

function fits(storage: Storage, { grant, ...rest }: Entry): boolean {
  const text = JSON.stringify({ ...grant, ...rest });
  try {
    if (storage.getItem(entryName) !== text) storage.setItem(entryName, text);
    return true;
  } catch {
    return false;
  }
}

/** What of an entry was stored before. */
function partOf(entry: Entry, before: Entry | null): Entry {
  const known = new Set(before?.unsent.map(({ clientId }) => clientId));
  const unsent = entry.unsent.filter(({ clientId }) => known.has(clientId));
  return { ...entry, unsent, draft: entry.draft && (before?.draft ?? "") };
}

/** Whether one right is the older of two to the same conversation. */
export function isOlder(one: Grant, other: Grant): boolean {
  return one.conversation === other.conversation && Date.parse(one.expiresAt) < Date.parse(other.expiresAt);
}

function halfLife(grant: Grant): number {
  return Date.now() + Math.max(shortestHalfLife, (Date.parse(grant.expiresAt) - Date.now()) / 2);
}

function entryOf(value: unknown): Entry | null {
  const raw = fields(value);
  const shop = textOf(raw?.shop);
  if (!raw || !shop) return null;
  const unsent = (Array.isArray(raw.unsent) ? raw.unsent : []).map(unsentOf).filter((one) => one !== null);
  const [renewAt, seen] = [Number(raw.renewAt) || 0, Number(raw.seen) || 0];
  const typedAt = Number(raw.typedAt) || 0;
  const draft = (!isOver(typedAt) && textOf(raw.draft)) || "";
  const language = textOf(raw.language) ?? "";
  const untold = raw.untold === true;
  return { shop, grant: grantOf(value), renewAt, seen, unsent, draft, typedAt: draft ? typedAt : 0, language, untold };
}
