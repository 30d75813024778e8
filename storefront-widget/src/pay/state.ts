import type { AttemptState, PaymentPage, ShopOfLink } from "../api/payment-wire";
import type { NextStep } from "../api/wire";
import type { Language } from "../i18n/locale";

/** What the page is about now. */
export type Place = AttemptState | "loading" | "checking" | "gone" | "unknown" | "not_connected";

/** Why it is not paid yet. */
export type Problem =
  | { readonly kind: "declined"; readonly next: NextStep; readonly text: string }
  | {
      readonly kind:
        | "incomplete"
        | "changed"
        | "cancelled_at_bank"
        | "waiting_at_bank"
        /** The line broke while it was paid. */
        | "interrupted";
    };

/** Everything that the page shows. */
export interface PageState {
  readonly place: Place;
  /** As the server told it last. */
  readonly page: PaymentPage | null;
  /** Whether the server or Stripe cannot be reached; the page goes on trying. */
  readonly away: boolean;
  readonly form: "waiting" | "ready" | "failed";
  readonly work: "paying" | "slow" | null;
  readonly problem: Problem | null;
  /** Whether it was paid on this page, and not on another or earlier. */
  readonly here: boolean;
  /** The shop, where that is all we know. */
  readonly shop: ShopOfLink | null;
  readonly language: Language;
  /** How many messages in the chat wait to be read. */
  readonly unread: number;
}

/** The server said no. */
export interface Refusal {
  readonly code: string;
  readonly shop: ShopOfLink;
}

/** A page that knows nothing yet. */
export function blankPage(language: Language): PageState {
  return {
    place: "loading",
    page: null,
    away: false,
    form: "waiting",
    work: null,
    problem: null,
    here: false,
    shop: null,
    language,
    unread: 0,
  };
}

const placesOfCodes: Readonly<Record<string, Place>> = {
  already_paid: "paid",
  booked_otherwise: "unclear",
  processing: "processing",
  order_gone: "gone",
  link_expired: "expired",
  unknown_link: "unknown",
  not_connected: "not_connected",
  not_payable: "not_connected",
};

/** What the page is about when the server refuses with this code. */
export function placeOfCode(code: string): Place {
  return placesOfCodes[code] ?? "unknown";
}

const placesOfStatuses: Readonly<Record<string, Place>> = {
  succeeded: "paid",
  requires_capture: "authorized",
  processing: "processing",
};

/** What the page is about when Stripe says so; `null` while nothing is settled. */
export function placeOfStatus(status: string | null | undefined): Place | null {
  return placesOfStatuses[status ?? ""] ?? null;
}

/** Whether nothing more can be paid here. */
export function isOver(place: Place): boolean {
  return place !== "loading" && place !== "checking" && place !== "open" && place !== "not_connected";
}

/** What an open page has to say, after what it said before. */
export function problemOf(page: PaymentPage, { page: before, problem }: PageState, why: Reason | null): Problem | null {
  if (before && !costsTheSame(before.order, page.order)) return { kind: "changed" };
  const state = page.payment?.state;
  if (state === "declined") return declined(page, why);
  if (problem && problem.kind !== "declined") return problem;
  return state === "requires_action" ? { kind: "waiting_at_bank" } : null;
}

/** Why a payment was declined, as the chat says it. */
export interface Reason {
  readonly next: NextStep;
  readonly text: string;
}

/** What an open page says of a declined payment; the chat's words, when they are about the same step. */
export function declined({ payment }: PaymentPage, why: Reason | null): Problem {
  const next = payment?.state === "declined" ? payment.next : "none";
  return { kind: "declined", next, text: why?.next === next ? why.text : "" };
}

/** Whether two amounts are the same. */
export function costsTheSame(one: Money, other: Money): boolean {
  return one.amount === other.amount && one.currency === other.currency;
}

interface Money {
  readonly amount: number;
  readonly currency: string;
}
