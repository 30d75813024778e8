import { type Ask, ask, type Reply } from "./http";
import { fields, textOf } from "./parse";
import {
  type Hesitation,
  type IntentToPay,
  intentOf,
  type PaymentPage,
  paymentPageOf,
  type ShopOfLink,
  shopOfLinkOf,
} from "./payment-wire";

/** What the server says to a wish of the page. */
export type Told<What> =
  | { readonly kind: "told"; readonly what: What }
  /** Not now: no connection, too busy, broken. */
  | { readonly kind: "later"; readonly code: string | null }
  /** The server understood and said no. */
  | { readonly kind: "refused"; readonly code: string; readonly shop: ShopOfLink };

const patienceWithStripe = 20_000;

/** The calls of the payment page; they carry the token of its address. */
export class PaymentPageServer {
  readonly #address: string;
  readonly #token: string;

  constructor(server: string, token: string) {
    this.#address = `${server}/api/v1/payment-page`;
    this.#token = token;
  }

  /** What is to be paid, and how it stands. */
  async page(): Promise<Told<PaymentPage>> {
    return told(await this.#ask("", {}), paymentPageOf);
  }

  /** The PaymentIntent over what the order costs now. */
  async intent(): Promise<Told<IntentToPay>> {
    return told(await this.#ask("/payment-intent", { body: null }, patienceWithStripe), intentOf);
  }

  /** Tells what the page noticed; nobody waits for it, and it may be lost. */
  notices(kind: Hesitation): void {
    this.#ask("/signals", { body: { kind } });
  }

  #ask(path: string, what: Ask, within?: number): Promise<Reply | null> {
    return ask(this.#address + path, { ...what, token: this.#token }, within);
  }
}

function told<What>(reply: Reply | null, read: (body: unknown) => What | null): Told<What> {
  if (!reply) return { kind: "later", code: null };
  const { status, body } = reply;
  const what = status === 200 ? read(body) : null;
  if (what) return { kind: "told", what };
  const code = textOf(fields(body)?.code);
  const isFinal = code && (code === "not_connected" || (status < 500 && status !== 429));
  return isFinal ? { kind: "refused", code, shop: shopOfLinkOf(body) } : { kind: "later", code };
}
