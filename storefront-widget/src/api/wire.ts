/** Who said a message; `assistant` is a machine. */
export type Author = "shopper" | "agent" | "assistant" | "system";

/** Where a payment stands. */
export type PaymentState =
  | "requires_payment_method"
  | "declined"
  | "requires_action"
  | "processing"
  | "succeeded"
  | "canceled"
  /** The money is reserved; the shop takes it later. */
  | "authorized";

/** What the shopper can do next about a payment. */
export type NextStep =
  | "fix_details"
  | "try_again"
  | "try_later"
  | "authenticate"
  | "other_method"
  | "check_first"
  | "none";

/** A payment's state, told inside a message. */
export interface Notice {
  readonly kind: "payment";
  readonly state: PaymentState;
  /** Whole minor units: 1099 is 10.99 EUR. */
  readonly amount: number;
  /** ISO currency in lower case. */
  readonly currency: string;
  readonly next: NextStep;
}

/** A file in a message. */
export interface Attachment {
  readonly name: string;
  readonly type: "image" | "pdf";
  readonly bytes: number;
  /** Of an image, in pixels. */
  readonly width: number | null;
  readonly height: number | null;
  /** A path on the server; its last step is the id. */
  readonly url: string;
}

/** Where an answer is from. */
export interface Source {
  readonly title: string;
  readonly url: string | null;
  /** As of when, where that matters. */
  readonly at: string | null;
}

/** One message, as the server stored it. */
export interface Message {
  /** 1, 2, 3 ... without a gap in each conversation. */
  readonly number: number;
  readonly clientId: string | null;
  readonly author: Author;
  /** The agent's display name. */
  readonly name: string | null;
  /** Plain text, never HTML. */
  readonly text: string;
  /** ISO-8601 instant. */
  readonly at: string;
  readonly notice: Notice | null;
  readonly attachment?: Attachment | null;
  readonly source?: Source | null;
  /** What the assistant offers to answer; who says one of them has chosen it. */
  readonly choices?: readonly string[];
}

/** Who answers now. */
export interface Status {
  /** A closed conversation is opened again by the shopper's next message. */
  readonly state: "open" | "closed";
  readonly inCharge: "assistant" | "agent" | "nobody";
  /** The agent's display name. */
  readonly agent: string | null;
  /** The staff has the messages up to this number, and has read up to that one. */
  readonly delivered: number;
  readonly seen: number;
  /** The shopper has read up to this number, in whichever browser. */
  readonly read: number;
  /** The closing about which the shopper is asked whether it has helped; 0: none. */
  readonly asked: number;
}

/** Whether it has helped. */
export type Choice = "yes" | "partly" | "no" | "skipped";

/** The right to a conversation. */
export interface Grant {
  readonly conversation: string;
  readonly token: string;
  readonly expiresAt: string;
}

/** What the shopper says. */
export interface SpokenMessage {
  readonly type: "message";
  readonly clientId: string;
  readonly text: string;
  /** The id of a file that the server has. */
  readonly attachment?: string;
}

/** What the browser tells without words. */
export type Sign =
  | { readonly type: "seen"; readonly number: number; readonly delivered: number }
  | { readonly type: "typing" };

/** What the browser says on every rung. */
export type SpokenFrame = SpokenMessage | Sign | { readonly type: "identify"; readonly shopToken: string };

/** What the browser says on the WebSocket. */
export type ClientFrame =
  | SpokenFrame
  | { readonly type: "hello"; readonly token: string; readonly after: number }
  | { readonly type: "ping" };

/** The server took the hello; `messages` are those after the wanted number, but not all when there are many. */
export interface Welcome {
  readonly type: "welcome";
  /** The language of the answers. */
  readonly language?: string | null;
  /** The conversation's last number. */
  readonly last: number;
  readonly status: Status;
  readonly messages: readonly Message[];
}

/** The message is stored under this number. */
export interface Accepted {
  readonly type: "accepted";
  readonly clientId: string;
  readonly number: number;
  readonly at: string;
  /** As it was stored: card numbers are masked. */
  readonly text: string;
  readonly attachment?: Attachment | null;
}

/** The frame was not stored. */
export interface Refused {
  readonly type: "refused";
  readonly clientId: string | null;
  readonly code: string;
  /** With `too_many`: the seconds after which it may be sent again. */
  readonly retryAfter: number | null;
}

/** The other side lives. */
export interface Pong {
  readonly type: "pong";
  /** The conversation's last number, or 0 when the server does not tell it. */
  readonly last: number;
}

/** What the server says on the WebSocket. */
export type ServerFrame =
  | Welcome
  | Accepted
  | Refused
  | { readonly type: "message"; readonly message: Message }
  | { readonly type: "status"; readonly status: Status }
  /** An agent is typing. */
  | { readonly type: "typing" }
  /** The conversation was deleted. */
  | { readonly type: "erased" }
  | Pong;

/** The longest text of a message. */
export const longestText = 4000;
/** The longest comment on how it went. */
export const longestComment = 1000;
