/** The name of the only entry that is ever stored in the browser. */
export const entryName = "stripe-chat";

/** The shop of the stored conversation, if there is one and the storage can be read. */
export function rememberedShop(): unknown {
  try {
    return JSON.parse(localStorage.getItem(entryName) ?? "{}").shop;
  } catch {
    return undefined;
  }
}
