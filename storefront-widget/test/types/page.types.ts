// Checked by the compiler alone, as a shop's own code would be: what is right must compile, what is wrong must not.
import type { NextStep, PaymentState } from "../../src/api/wire";
import type {
  StripeChatApi,
  StripeChatCall,
  StripeChatEvents,
  StripeChatNextStep,
  StripeChatPaymentState,
} from "../../types/stripe-chat";

/** The Payment Element as @stripe/stripe-js 10 declares it, with the events that matter here and one that does not. */
interface StripePaymentElement {
  on(eventType: "ready", handler: (event: { elementType: "payment" }) => unknown): StripePaymentElement;
  on(eventType: "focus", handler: (event: { elementType: "payment" }) => unknown): StripePaymentElement;
  on(eventType: "escape", handler: (event: { elementType: "payment" }) => unknown): StripePaymentElement;
  on(
    eventType: "change",
    handler: (event: { elementType: "payment"; complete: boolean; empty: boolean; value: { type: string } }) => unknown,
  ): StripePaymentElement;
  on(
    eventType: "loaderror",
    handler: (event: { elementType: "payment"; error: { message?: string } }) => unknown,
  ): StripePaymentElement;
}

/** Before and after the script has arrived. */
export function early(): void {
  // biome-ignore lint/suspicious/noAssignInExpressions: so it is written in the docs
  (window.StripeChat ??= []).push(["open"], ["link", { clientSecret: "pi_1_secret_2" }], ["consent", true]);
  window.StripeChat.push(["on", "unread", ({ count }: { count: number }) => count.toFixed()]);
  // @ts-expect-error the script may not have arrived yet
  window.StripeChat.open();
}

/** All verbs. */
export function verbs(api: StripeChatApi, element: StripePaymentElement): void {
  api.open();
  api.close();
  api.identify("signed");
  api.forget();
  api.link({ clientSecret: "pi_1_secret_2" });
  api.attach(element);
  api.consent(true);
  api.failed();
  const enough: () => void = api.on("message", ({ number, author }) => [number, author]);
  enough();
  // @ts-expect-error a ShopToken is a text
  api.identify(null);
  // @ts-expect-error what is forgotten is not chosen
  api.forget("somebody");
  // @ts-expect-error a client secret is named, so that it is not taken for a ShopToken
  api.link("pi_1_secret_2");
  // @ts-expect-error an id proves nothing
  api.link({ paymentIntent: "pi_1" });
  // @ts-expect-error consent is said in so many words
  api.consent();
  // @ts-expect-error "yes" is the attribute's word
  api.consent("yes");
  // @ts-expect-error the whole of Elements is no Payment Element
  api.attach({ create: () => element });
  // @ts-expect-error the error is not asked for: it may hold what the shopper typed
  api.failed({ code: "card_declined" });
  // @ts-expect-error the page cannot write in the shopper's name
  api.write("x");
}

/** What the page may hear. */
export function events(api: StripeChatApi): void {
  // @ts-expect-error no such event
  api.on("typing", () => {});
  // @ts-expect-error the page learns that something was said, not what
  api.on("message", ({ text }) => text);
  // @ts-expect-error nor how much is paid
  api.on("payment", ({ amount }) => amount);
  // @ts-expect-error a count is a number
  api.on("unread", ({ count }) => count.trim());
  document.addEventListener("stripe-chat:payment", ({ detail }) => detail.state);
  // @ts-expect-error an opened chat has no details
  document.addEventListener("stripe-chat:open", ({ detail }) => detail.number);
}

// @ts-expect-error identify needs a token
export const emptyCall: StripeChatCall = ["identify"];
// @ts-expect-error a call names a verb
export const unknownCall: StripeChatCall = ["write", "x"];
// @ts-expect-error each event has its own details
export const wrongHandler: StripeChatCall = ["on", "unread", ({ author }) => author];

/** The published words are those of the wire. */
export const states: StripeChatPaymentState = "" as PaymentState;
export const statesBack: PaymentState = "" as StripeChatPaymentState;
export const steps: StripeChatNextStep = "" as NextStep;
export const stepsBack: NextStep = "" as StripeChatNextStep;

/** @param detail may be read, not changed */
export function change(detail: StripeChatEvents["unread"]): void {
  // @ts-expect-error what is told is not changed
  detail.count = 0;
}
