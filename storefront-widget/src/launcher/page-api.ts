/** A call as data, for pages that talk to the chat before its script has arrived. */
export type Call = readonly ["open"] | readonly ["close"] | readonly ["identify", string];

/** What the shop's page may ask of the chat: `window.StripeChat`. */
export interface StripeChatApi {
  /** Opens the chat. */
  open(): void;
  /** Closes the chat. */
  close(): void;
  /**
   * Tells who is at the till now: a (newer) ShopToken, signed by the shop's backend, or the client secret
   * of the checkout's PaymentIntent (`pi_..._secret_...`), which only the chat's server is shown.
   */
  identify(proof: string): void;
  /** The same as data: `(window.StripeChat ??= []).push(["open"])` works before and after loading. */
  push(...calls: Call[]): void;
}

declare global {
  interface Window {
    StripeChat?: StripeChatApi | Call[];
  }
}

type Chat = Pick<StripeChatApi, "open" | "close" | "identify">;

/** Publishes `window.StripeChat` and makes up for the calls that were made before. */
export function offerApi(page: Window, chat: Chat): void {
  const early = page.StripeChat;
  const api: StripeChatApi = {
    open: () => chat.open(),
    close: () => chat.close(),
    identify: (proof) => chat.identify(proof),
    push: (...calls) => {
      for (const [verb, proof] of calls) {
        if (verb === "identify") chat.identify(proof);
        else if (verb === "open" || verb === "close") chat[verb]();
      }
    },
  };
  page.StripeChat = api;
  if (Array.isArray(early)) api.push(...early);
}
