import type { Handover, Rating } from './outcome';

/** Who said a message; `assistant` is a machine. */
export type Author = 'shopper' | 'agent' | 'assistant' | 'system';

/** What Stripe says about a payment, in our words; `authorized`: the money is reserved, the shop takes it later. */
export type PaymentState =
  | 'requires_payment_method'
  | 'declined'
  | 'requires_action'
  | 'processing'
  | 'authorized'
  | 'succeeded'
  | 'canceled';

/** The next step that can work for the shopper. */
export type NextStep =
  | 'fix_details'
  | 'try_again'
  | 'try_later'
  | 'authenticate'
  | 'other_method'
  | 'check_first'
  | 'none';

/** Who answers the shopper now; `nobody` means that the shopper waits for an agent. */
export type InCharge = 'assistant' | 'agent' | 'nobody';

/** A payment notice inside a conversation; the amount is in whole minor units. */
export interface Notice {
  readonly kind: 'payment';
  readonly state: PaymentState;
  readonly amount: number;
  readonly currency: string;
  readonly next: NextStep;
}

/** A file in a message; `url` is a path on our server, and its last step is the id. */
export interface Attachment {
  readonly name: string;
  readonly type: 'image' | 'pdf';
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly url: string;
}

/** Where an answer of the assistant is from, and as of when. */
export interface Source {
  readonly title: string;
  readonly url: string | null;
  readonly at: string | null;
}

/** One message; numbers run 1, 2, 3 ... without a gap in each conversation. */
export interface Message {
  readonly number: number;
  readonly clientId: string | null;
  readonly author: Author;
  readonly name: string | null;
  readonly text: string;
  readonly at: string;
  readonly notice: Notice | null;
  readonly attachment: Attachment | null;
  readonly source: Source | null;
  /** What the assistant offered to answer. */
  readonly choices: readonly string[];
}

/** How far one side has come: its browser has the messages up to a number, and somebody has read up to another. */
export interface Reach {
  readonly delivered: number;
  readonly seen: number;
}

/** How far this Inbox has come in a conversation. */
export interface SeenMark {
  readonly conversation: string;
  readonly number: number;
  readonly delivered: number;
}

/** A conversation as a row of the list. */
export interface Summary {
  readonly id: string;
  readonly language: string;
  readonly state: 'open' | 'closed';
  readonly inCharge: InCharge;
  readonly agent: { readonly id: string; readonly name: string } | null;
  readonly waiting: boolean;
  readonly lastNumber: number;
  readonly startedAt: string;
  readonly lastAt: string;
  /** Null as long as nobody has spoken. */
  readonly lastAuthor: Author | null;
  readonly preview: string;
  readonly payment: { readonly state: PaymentState; readonly amount: number; readonly currency: string } | null;
  readonly marks: { readonly shopper: Reach; readonly staff: Reach };
}

/**
 * Why a payment was declined, for staff only. `meaning` is English, as Stripe's table says; `advice` is what the shopper
 * was told, in the reader's language; with `doNotTell` the true code must not be told to the shopper.
 */
export interface Reason {
  readonly code: string;
  readonly meaning: string;
  readonly advice: string;
  readonly doNotTell: boolean;
  /** In Stripe's own words; it may have more of them than we know. */
  readonly adviceCode: string | null;
}

/** One step of a payment; `late`: it arrived after something newer, so the shopper was not told. */
export interface Step {
  readonly state: PaymentState;
  readonly at: string;
  readonly late: boolean;
  readonly reason: Reason | null;
}

/** How it was proved that a payment belongs to a conversation. */
export type Proof = 'shop_token' | 'client_secret' | 'payment_page' | 'order' | 'order_number';

/**
 * One PaymentIntent of a conversation, its steps oldest first. Without `matches` its amount or currency is not what the
 * shop signed, and the shopper is told nothing about it.
 */
export interface Payment {
  readonly paymentIntent: string;
  readonly state: PaymentState;
  readonly amount: number;
  readonly currency: string;
  readonly reason: Reason | null;
  readonly updatedAt: string;
  readonly linkedAt: string;
  readonly proof: Proof;
  readonly matches: boolean;
  readonly mode: 'test' | 'live';
  readonly steps: readonly Step[];
}

/** One line of a cart; `amount` is that of the whole line. */
export interface CartItem {
  readonly name: string;
  readonly quantity: number;
  readonly amount: number;
}

/** What the shopper is about to buy, as the shop signed it. */
export interface Cart {
  readonly checkout: string;
  readonly orderNumber: string | null;
  readonly currency: string;
  readonly total: number;
  readonly shipping: number | null;
  readonly items: readonly CartItem[];
  readonly updatedAt: string;
}

/** One conversation with the newest of its messages; `hasOlder`: there are others before the first of them. */
export interface Conversation {
  readonly summary: Summary;
  readonly messages: readonly Message[];
  readonly hasOlder: boolean;
  readonly payments: readonly Payment[];
  readonly cart: Cart | null;
  /** The newest first. */
  readonly ratings: readonly Rating[];
  /** The oldest first. */
  readonly handovers: readonly Handover[];
}

/** The shop that a member works for. */
export interface ShopView {
  readonly id: string;
  readonly name: string;
}

/** What a person may do; each may do what the ones before may. */
export type Role = 'agent' | 'supervisor' | 'admin';

/** Who is signed in, for which shop (its id), until when. */
export interface SessionView {
  readonly expiresAt: string;
  readonly staff: { readonly id: string; readonly name: string; readonly role: Role };
  readonly shop: string;
}

/** The answer to a sign-in. */
export interface NewSession extends SessionView {
  readonly token: string;
}

/** What the server says on the live line of the Inbox. */
export type DeskFrame =
  | { readonly type: 'welcome' }
  | { readonly type: 'pong' }
  | { readonly type: 'conversation'; readonly summary: Summary }
  | { readonly type: 'message'; readonly conversation: string; readonly message: Message }
  /** The shopper is typing. */
  | { readonly type: 'typing'; readonly conversation: string }
  /** The shopper has deleted the conversation. */
  | { readonly type: 'gone'; readonly conversation: string };

/** How far something for another system has come; `uncertain`: it may have arrived. */
export type DepartureState = 'waiting' | 'sending' | 'sent' | 'uncertain' | 'dead' | 'skipped';

/** Something on its way to another system. */
export interface Departure {
  readonly id: string;
  /** Who gets it, such as `stripe-metadata`. */
  readonly destination: string;
  /** What must not overtake each other shares a lane. */
  readonly lane: string;
  readonly what: string;
  readonly state: DepartureState;
  readonly attempts: number;
  /** Why it has not arrived. */
  readonly cause: string | null;
  readonly createdAt: string;
  readonly lastTriedAt: string | null;
  readonly nextTryAt: string | null;
}

/** The Outbox of a shop. */
export interface Outbox {
  readonly departures: readonly Departure[];
  readonly counts: {
    readonly waiting: number;
    readonly sending: number;
    readonly uncertain: number;
    readonly dead: number;
  };
}

/** An event of another system that could not be dealt with. */
export interface Arrival {
  readonly source: string;
  readonly eventId: string;
  readonly subject: string;
  readonly state: string;
  readonly attempts: number;
  readonly cause: string | null;
  readonly receivedAt: string;
}
