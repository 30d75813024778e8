/** What we need of a PaymentIntent as Stripe.js gives it. */
export interface StripeIntent {
  readonly status: string;
}

/** What went wrong, as Stripe.js says it; its reasons are not for shoppers, ours come from our server. */
export interface StripeError {
  readonly type: string;
  readonly payment_intent?: StripeIntent;
}

/** What Stripe.js says after it has tried something. */
export interface StripeResult {
  readonly error?: StripeError;
  readonly paymentIntent?: StripeIntent;
}

/** Stripe's form. */
export interface StripeElement {
  mount(place: HTMLElement): void;
  destroy(): void;
  focus(): void;
  on(event: "ready" | "focus" | "loaderror", told: () => void): unknown;
  on(event: "change", told: (change: { readonly complete: boolean }) => void): unknown;
}

/** The group that Stripe's form belongs to. */
export interface StripeElements {
  create(type: "payment", options: object): StripeElement;
  update(options: { locale?: string; appearance?: object }): void;
  submit(): Promise<StripeResult>;
  fetchUpdates(): Promise<StripeResult>;
}

/** Stripe.js with a shop's key. */
export interface Stripe {
  elements(options: { clientSecret: string; locale: string; appearance: object; loader: "never" }): StripeElements;
  confirmPayment(options: {
    elements: StripeElements;
    confirmParams: { return_url: string };
    redirect: "if_required";
  }): Promise<StripeResult>;
  handleNextAction(options: { clientSecret: string }): Promise<StripeResult>;
  retrievePaymentIntent(clientSecret: string): Promise<StripeResult>;
}

/** What Stripe.js puts on the page. */
export type StripeFactory = (publishableKey: string, options: { locale: string }) => Stripe;

declare global {
  interface Window {
    Stripe?: StripeFactory;
  }
}

/** How long Stripe's script and form may take before the shopper is told. */
export const patienceWithForm = 15_000;

/** Loads Stripe.js from Stripe; `null` when it does not come. A call after that tries again. */
export function loadStripe(address: string): Promise<StripeFactory | null> {
  if (window.Stripe) return Promise.resolve(window.Stripe);
  const script = document.createElement("script");
  script.src = address;
  return new Promise((resolve) => {
    const end = (found: StripeFactory | null) => {
      clearTimeout(timer);
      if (!found) script.remove();
      resolve(found);
    };
    const timer = setTimeout(() => end(null), patienceWithForm);
    script.onload = () => end(window.Stripe ?? null);
    script.onerror = () => end(null);
    document.head.append(script);
  });
}
