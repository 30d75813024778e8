/** The name of the only entry that is ever stored in the browser. */
export const entryName = "stripe-chat";

/** What stands in the entry for a moment before all of it is forgotten, so that every tab hears of that. */
export const nobody = "nobody";

/** The same where the chat alone was deleted: who is at the till is still known. */
export const erased = "erased";

/** The shop of the stored conversation, if there is one and the storage can be read. */
export function rememberedShop(): unknown {
  try {
    return JSON.parse(localStorage.getItem(entryName) ?? "{}").shop;
  } catch {
    return undefined;
  }
}

/** Forgets the entry; says so once, and not again to the tabs that do the same for that. */
export function forgetIn(storage: Storage, mark = nobody): void {
  if (storage.getItem(entryName) === null) return;
  storage.setItem(entryName, mark);
  storage.removeItem(entryName);
}

/** Forgets what this browser has stored, if the storage can be changed. */
export function forgetShop(): void {
  try {
    forgetIn(localStorage);
  } catch {
    // what cannot be changed holds nothing
  }
}
