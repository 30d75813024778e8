/** Stands for the hint's file: remembers what it heard. */
export function heard(chat, sign, complete, wanted) {
  globalThis.heardByHint = [...(globalThis.heardByHint ?? []), [chat.localName, sign, complete, wanted()].join(" ")];
}
