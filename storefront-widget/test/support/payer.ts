import { vi } from "vitest";
import { PaymentPageServer } from "../../src/api/payment-page";
import type { Address } from "../../src/pay/address";
import { Payment } from "../../src/pay/payment";
import type { PageState } from "../../src/pay/state";
import { PayModel } from "./pay-model";

const straight: Address = { token: "t1", language: null, returned: null };

/** Somebody at the payment page, without the page's looks. */
export class Payer {
  readonly model = new PayModel();
  readonly payment: Payment;
  readonly seen: PageState[] = [];

  constructor(address: Partial<Address> = {}) {
    const server = new PaymentPageServer("https://chat.example", "t1");
    this.payment = new Payment(
      server,
      { ...straight, ...address },
      () => ({ theme: "stripe" }),
      (state) => this.seen.push(state),
    );
  }

  get state(): PageState {
    return this.payment.state;
  }

  /** Opens the page; the form's place is there when it can be paid. */
  async opens(): Promise<this> {
    this.payment.till.shows(document.createElement("div"));
    this.payment.look();
    await this.waits();
    return this;
  }

  /** Opens the page, and Stripe's form is there. */
  async atForm(): Promise<this> {
    await this.opens();
    this.model.tells("ready");
    return this;
  }

  /** Presses the button. */
  async pays(): Promise<void> {
    this.payment.till.pay();
    await this.waits();
  }

  async waits(milliseconds = 0): Promise<void> {
    await vi.advanceTimersByTimeAsync(milliseconds);
  }
}

/** Stripe's word for a declined card; the reason in it is never shown. */
export const cardError = {
  error: { type: "card_error", decline_code: "lost_card", payment_intent: { status: "requires_payment_method" } },
};
