/** On a page that is too broken for the chat there is none, and no error: a shop without it is a shop as before. */
export function quietly(task: () => void): void {
  try {
    task();
  } catch {
    // nobody is told
  }
}
