/** What the hint's file exports. */
export interface HintModule {
  /**
   * Hears a sign of hesitation: `attached`, an event of the Payment Element, or `failed`. `complete` is all that is
   * known of the form; `wanted` tells whether help may be offered now: the shop has consent, the chat is closed.
   */
  heard(chat: HTMLElement & { open(): void }, sign: string, complete: boolean | undefined, wanted: () => boolean): void;
}
