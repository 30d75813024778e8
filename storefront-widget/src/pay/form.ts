import type { IntentToPay } from "../api/payment-wire";
import { patienceWithForm, type Stripe, type StripeElement, type StripeElements, type StripeResult } from "./stripe-js";

/** What Stripe's form tells. */
export interface FormEvents {
  ready(): void;
  failed(): void;
  focused(): void;
  completed(complete: boolean): void;
}

/** How the form is to look and to speak. */
export interface FormLook {
  readonly locale: string;
  readonly appearance: object;
}

/** Stripe's form over one PaymentIntent. What is typed into it goes to Stripe, past this page and past us. */
export class Form {
  readonly #stripe: Stripe;
  readonly #intent: IntentToPay;
  readonly #elements: StripeElements;
  readonly #element: StripeElement;
  readonly #events: FormEvents;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(stripe: Stripe, intent: IntentToPay, look: FormLook, events: FormEvents) {
    this.#stripe = stripe;
    this.#intent = intent;
    this.#events = events;
    this.#elements = stripe.elements({ clientSecret: intent.clientSecret, loader: "never", ...look });
    this.#element = this.#elements.create("payment", { layout: "tabs" });
    this.#element.on("ready", () => this.#settle(events.ready));
    this.#element.on("loaderror", () => this.#settle(events.failed));
    this.#element.on("focus", () => events.focused());
    this.#element.on("change", ({ complete }) => events.completed(complete));
  }

  /** Whether it is the form over that PaymentIntent. */
  isOver({ clientSecret, currency }: IntentToPay): boolean {
    return clientSecret === this.#intent.clientSecret && currency === this.#intent.currency;
  }

  show(place: HTMLElement): void {
    this.#timer = setTimeout(() => this.#events.failed(), patienceWithForm);
    this.#element.mount(place);
  }

  focus(): void {
    this.#element.focus();
  }

  /** From now on it looks or speaks so. */
  turn(look: Partial<FormLook>): void {
    this.#elements.update(look);
  }

  /** The amount has changed: wallets show it. */
  async refresh(): Promise<void> {
    await this.#elements.fetchUpdates();
  }

  /** Whether everything is filled in; what is not is marked by the form itself. */
  async isComplete(): Promise<boolean> {
    return !(await this.#elements.submit()).error;
  }

  /** Pays, or leaves the page for the bank and its return address. */
  pay(returnUrl: string): Promise<StripeResult> {
    return this.#stripe.confirmPayment({
      elements: this.#elements,
      confirmParams: { return_url: returnUrl },
      redirect: "if_required",
    });
  }

  /** Goes on where the bank waits for an answer. */
  goesOn(): Promise<StripeResult> {
    return this.#stripe.handleNextAction({ clientSecret: this.#intent.clientSecret });
  }

  /** How Stripe itself says that it stands. */
  async status(): Promise<string | null> {
    const { paymentIntent } = await this.#stripe.retrievePaymentIntent(this.#intent.clientSecret);
    return paymentIntent?.status ?? null;
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#element.destroy();
  }

  #settle(told: () => void): void {
    clearTimeout(this.#timer);
    told();
  }
}
