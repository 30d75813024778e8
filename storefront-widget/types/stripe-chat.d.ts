// Types of Stripe Chat, served beside the script: `/widget/<version>/stripe-chat.d.ts`. See docs/widget.md.

/** Who said a message; `assistant` is a machine. */
export type StripeChatAuthor = "shopper" | "agent" | "assistant" | "system";

/** Where a payment stands. */
export type StripeChatPaymentState =
  | "requires_payment_method"
  | "declined"
  | "requires_action"
  | "processing"
  | "succeeded"
  | "canceled"
  | "authorized";

/** What the shopper can do next about a payment. */
export type StripeChatNextStep =
  | "fix_details"
  | "try_again"
  | "try_later"
  | "authenticate"
  | "other_method"
  | "check_first"
  | "none";

/** What the chat tells the page: that something happened, never the words. */
export interface StripeChatEvents {
  /** The shopper, or the page, has opened the chat. */
  readonly open: null;
  readonly close: null;
  /** Something was said. */
  readonly message: { readonly number: number; readonly author: StripeChatAuthor };
  /** So many messages wait to be read now. */
  readonly unread: { readonly count: number };
  /** The chat was told, by Stripe, where the payment stands. */
  readonly payment: { readonly state: StripeChatPaymentState; readonly next: StripeChatNextStep };
}

export type StripeChatEventName = keyof StripeChatEvents;

/** What the chat hears of a Stripe Payment Element: whether it is there and complete, never what is in it. */
export interface StripeChatPaymentElement {
  on(event: "ready", handler: () => void): unknown;
  on(event: "focus", handler: () => void): unknown;
  on(event: "loaderror", handler: () => void): unknown;
  on(event: "change", handler: (event: { readonly complete: boolean }) => void): unknown;
}

/** What the shop's page may ask of the chat: `window.StripeChat`, once the script has arrived. */
export interface StripeChatApi {
  /** Opens the chat. */
  open(): void;
  /** Closes the chat; the conversation goes on. */
  close(): void;
  /** Who is at the till: a (newer) ShopToken, signed by the shop's backend. */
  identify(shopToken: string): void;
  /** Who was at the till has left, as at a logout: forgets the proofs, and what this browser has stored. */
  forget(): void;
  /** Shows that this page pays a PaymentIntent. The secret goes to the chat's server alone, which never stores it. */
  link(payment: { readonly clientSecret: string }): void;
  /** Hears when something happens; calling what it returns ends that. */
  on<Name extends StripeChatEventName>(name: Name, handler: (detail: StripeChatEvents[Name]) => void): () => void;
  /** What the shop's consent manager says to offering help to a shopper who hesitates. Without a yes nothing is watched. */
  consent(yes: boolean): void;
  /** Watches, with consent, whether a Payment Element comes up and gets complete. */
  attach(paymentElement: StripeChatPaymentElement): void;
  /** `stripe.confirmPayment` came back with an error; which one is not asked. */
  failed(): void;
  /** The same as data: `(window.StripeChat ??= []).push(["open"])` works before and after the script has arrived. */
  push(...calls: StripeChatCall[]): void;
}

/** A call as data. */
export type StripeChatCall =
  | readonly ["open"]
  | readonly ["close"]
  | readonly ["identify", string]
  | readonly ["forget"]
  | readonly ["link", { readonly clientSecret: string }]
  | {
      [Name in StripeChatEventName]: readonly ["on", Name, (detail: StripeChatEvents[Name]) => void];
    }[StripeChatEventName]
  | readonly ["consent", boolean]
  | readonly ["attach", StripeChatPaymentElement]
  | readonly ["failed"];

declare global {
  interface Window {
    StripeChat?: StripeChatApi | StripeChatCall[];
  }
  interface GlobalEventHandlersEventMap {
    "stripe-chat:open": CustomEvent<StripeChatEvents["open"]>;
    "stripe-chat:close": CustomEvent<StripeChatEvents["close"]>;
    "stripe-chat:message": CustomEvent<StripeChatEvents["message"]>;
    "stripe-chat:unread": CustomEvent<StripeChatEvents["unread"]>;
    "stripe-chat:payment": CustomEvent<StripeChatEvents["payment"]>;
  }
}
