import { vi } from "vitest";
import type { Hesitation } from "../../src/api/payment-wire";
import type { StripeFactory, StripeResult } from "../../src/pay/stripe-js";
import { shop } from "./messages";

type Body = Record<string, unknown>;
type Answer = { readonly status: number; readonly body: unknown } | "unreachable";

/** What the server says of an attempt to pay, as `docs/wire.md` has it. */
export function aPage(change: Body = {}): Body {
  return {
    attempt: "a1",
    state: "open",
    shop: { id: shop, name: "Demo shop" },
    language: "en",
    mode: "test",
    order: {
      number: "10001",
      amount: 4780,
      currency: "eur",
      shipping: 490,
      items: [{ name: "Notebook", quantity: 2, amount: 4290 }],
    },
    returnUrls: { success: "https://shop.example/thanks", processing: null, cancel: "https://shop.example/cart" },
    look: { brand: null, logo: null },
    stripe: { publishableKey: "pk_test_1", js: "https://js.stripe.com/v3/" },
    payment: null,
    ...change,
  };
}

/** The order over another amount. */
export function costing(amount: number): Body {
  return { ...(aPage().order as Body), amount };
}

/** The server and Stripe.js, as far as the payment page sees them. */
export class PayModel {
  readonly calls: string[] = [];
  readonly signals: Hesitation[] = [];
  /** Answers that come before the usual one, by the end of the path. */
  readonly next: Record<string, Answer[]> = {};
  page: Body = aPage();
  secret = "pi_1_secret_2";
  /** What Stripe answers to a confirmation. */
  confirms: () => Promise<StripeResult> = async () => ({ paymentIntent: { status: "succeeded" } });
  complete = true;
  status = "requires_payment_method";
  readonly element: Record<string, (told: never) => void> = {};
  readonly done: string[] = [];
  readonly options: Body[] = [];

  constructor() {
    vi.stubGlobal("fetch", (url: string, init: RequestInit) => this.#answer(new URL(url).pathname, init));
    vi.stubGlobal("Stripe", this.#stripe);
  }

  /** Stripe's form tells something. */
  tells(event: "ready" | "focus" | "loaderror" | "change", detail: object = {}): void {
    this.element[event]?.(detail as never);
  }

  /** What was asked of the server at the end of that path. */
  asked(path: string): number {
    return this.calls.filter((call) => call.endsWith(path)).length;
  }

  readonly #stripe: StripeFactory = () => ({
    elements: (options) => {
      this.options.push(options as Body);
      return {
        create: () => ({
          mount: () => this.done.push("mount"),
          destroy: () => this.done.push("destroy"),
          focus: () => this.done.push("focus"),
          on: (event: string, told: (detail: never) => void) => {
            this.element[event] = told;
          },
        }),
        update: ({ locale }) => this.done.push(`speak ${locale}`),
        submit: async () => (this.complete ? {} : { error: { type: "validation_error" } }),
        fetchUpdates: async () => {
          this.done.push("refresh");
          return {};
        },
      };
    },
    confirmPayment: ({ confirmParams }) => {
      this.done.push(`confirm ${confirmParams.return_url}`);
      return this.confirms();
    },
    handleNextAction: async () => ({ paymentIntent: { status: this.status } }),
    retrievePaymentIntent: async () => ({ paymentIntent: { status: this.status } }),
  });

  async #answer(path: string, init: RequestInit): Promise<Response> {
    const name = path.replace("/api/v1/payment-page", "") || "/";
    this.calls.push(name);
    if (name === "/signals") this.signals.push(JSON.parse(`${init.body}`).kind);
    const answer = this.next[name]?.shift() ?? this.#usual(name);
    if (answer === "unreachable") throw new TypeError("Failed to fetch");
    return new Response(answer.status === 204 ? null : JSON.stringify(answer.body), { status: answer.status });
  }

  #usual(name: string): Answer {
    const { amount, currency } = this.page.order as Body;
    if (name === "/") return { status: 200, body: this.page };
    if (name === "/payment-intent") return { status: 200, body: { clientSecret: this.secret, amount, currency } };
    return { status: 204, body: null };
  }
}
