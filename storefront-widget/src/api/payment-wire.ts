import { fields, nextStepOf, paymentStateOf, textOf } from "./parse";
import type { NextStep, PaymentState } from "./wire";

/** Where an attempt to pay an order stands. */
export type AttemptState = "open" | "processing" | "authorized" | "paid" | "unclear" | "canceled" | "expired";

/** One line of an order; its amount is that of all its pieces, below 0 for a discount. */
export interface Item {
  readonly name: string;
  readonly quantity: number;
  readonly amount: number;
}

/** What is paid. */
export interface OrderToPay {
  readonly number: string | null;
  /** Whole minor units of the currency. */
  readonly amount: number;
  readonly currency: string;
  readonly shipping: number | null;
  readonly items: readonly Item[];
}

/** Where the shop wants its shopper back; `null` where it named nothing. */
export interface ReturnUrls {
  readonly success: string | null;
  readonly processing: string | null;
  readonly cancel: string | null;
}

/** How the shop wants the page to look. */
export interface Look {
  /** Its colour, `#rrggbb`. */
  readonly brand: string | null;
  /** The address of its logo. */
  readonly logo: string | null;
}

/** The shop, where its link is all we have. */
export interface ShopOfLink {
  readonly url: string | null;
  readonly name: string | null;
  readonly look: Look;
}

/** With what Stripe.js begins. */
export interface StripeOfShop {
  readonly publishableKey: string;
  readonly js: string;
}

/** Everything that the payment page shows. */
export interface PaymentPage {
  /** Under this name the browser keeps the right to the chat. */
  readonly attempt: string;
  readonly state: AttemptState;
  readonly shop: { readonly id: string; readonly name: string };
  readonly language: string;
  readonly isTest: boolean;
  readonly order: OrderToPay;
  readonly returnUrls: ReturnUrls;
  readonly look: Look;
  /** `null` while the shop has not connected Stripe. */
  readonly stripe: StripeOfShop | null;
  readonly payment: { readonly state: PaymentState; readonly next: NextStep } | null;
}

/** The PaymentIntent as the page pays it. */
export interface IntentToPay {
  readonly clientSecret: string;
  readonly amount: number;
  readonly currency: string;
}

/** What the page noticed while somebody tried to pay. */
export type Hesitation = "form_not_loaded" | "incomplete" | "confirm_failed" | "returned_unpaid";

const attemptStates: readonly AttemptState[] = [
  "open",
  "processing",
  "authorized",
  "paid",
  "unclear",
  "canceled",
  "expired",
];

/** The page's content, or `null` when it is malformed. */
export function paymentPageOf(value: unknown): PaymentPage | null {
  const raw = fields(value);
  const state = attemptStates.find((one) => one === raw?.state);
  const shop = fields(raw?.shop);
  const [id, name] = [textOf(shop?.id), textOf(shop?.name)];
  const order = orderOf(raw?.order);
  if (!raw || !state || !id || name === null || !order) return null;
  return {
    attempt: textOf(raw.attempt) ?? id,
    state,
    shop: { id, name },
    language: textOf(raw.language) ?? "en",
    isTest: raw.mode === "test",
    order,
    returnUrls: returnUrlsOf(raw.returnUrls),
    look: lookOf(raw.look),
    stripe: stripeOf(raw.stripe),
    payment: paymentOf(raw.payment),
  };
}

/** The PaymentIntent, or `null` when it is malformed. */
export function intentOf(value: unknown): IntentToPay | null {
  const raw = fields(value);
  const [clientSecret, money] = [textOf(raw?.clientSecret), moneyOf(raw)];
  return clientSecret && money ? { clientSecret, ...money } : null;
}

/** What a refusal still tells of the shop. */
export function shopOfLinkOf(value: unknown): ShopOfLink {
  const raw = fields(value);
  return { url: webAddressOf(raw?.shopUrl), name: textOf(raw?.shopName), look: lookOf(raw?.look) };
}

/** An address that a page may lead to, or `null`. */
function webAddressOf(value: unknown): string | null {
  const text = textOf(value);
  return text && /^https?:\/\/[^\s]+$/.test(text) ? text : null;
}

function moneyOf(raw: Record<string, unknown> | null): { amount: number; currency: string } | null {
  const [amount, currency] = [wholeOf(raw?.amount), textOf(raw?.currency)];
  return amount !== null && currency && /^[a-z]{3}$/.test(currency) ? { amount, currency } : null;
}

function orderOf(value: unknown): OrderToPay | null {
  const raw = fields(value);
  const money = moneyOf(raw);
  if (!raw || !money) return null;
  const items = (Array.isArray(raw.items) ? raw.items : []).map(itemOf).filter((item) => item !== null);
  return { ...money, number: textOf(raw.number), shipping: wholeOf(raw.shipping), items };
}

function itemOf(value: unknown): Item | null {
  const raw = fields(value);
  const [name, quantity, amount] = [textOf(raw?.name), wholeOf(raw?.quantity), wholeOf(raw?.amount)];
  return name !== null && quantity !== null && amount !== null ? { name, quantity, amount } : null;
}

function returnUrlsOf(value: unknown): ReturnUrls {
  const raw = fields(value);
  const [success, processing] = [webAddressOf(raw?.success), webAddressOf(raw?.processing)];
  return { success, processing: processing ?? success, cancel: webAddressOf(raw?.cancel) };
}

function lookOf(value: unknown): Look {
  const raw = fields(value);
  return { brand: textOf(raw?.brand), logo: webAddressOf(raw?.logo) };
}

function stripeOf(value: unknown): StripeOfShop | null {
  const raw = fields(value);
  const [publishableKey, js] = [textOf(raw?.publishableKey), webAddressOf(raw?.js)];
  return publishableKey && js ? { publishableKey, js } : null;
}

function paymentOf(value: unknown): PaymentPage["payment"] {
  const raw = fields(value);
  const [state, next] = [paymentStateOf(raw?.state), nextStepOf(raw?.next)];
  return state && { state, next };
}

function wholeOf(value: unknown): number | null {
  return Number.isSafeInteger(value) ? (value as number) : null;
}
