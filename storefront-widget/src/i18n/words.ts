import type { NextStep, PaymentState } from "../api/wire";

/** A question that is asked by one tap. */
export interface QuickReply {
  readonly label: string;
  readonly text: string;
}

/** All words of the panel. */
export interface Texts {
  /** The tag of this language. */
  readonly language: string;
  readonly title: string;
  readonly assistant: string;
  readonly team: string;
  readonly waitingForAgent: string;
  readonly closed: string;
  readonly closedHint: string;
  readonly greeting: string;
  readonly quickStarts: readonly [string, string, string];
  /** The same where nobody has paid as yet. */
  readonly calmStarts: readonly [string, string];
  readonly quickStartsLabel: string;
  /** One-tap questions under a notice: a short label, and the words that the server understands. */
  readonly quickReplies: Readonly<Record<"why" | "charged" | "now", QuickReply>>;
  readonly quickRepliesLabel: string;
  readonly choicesLabel: string;
  readonly messages: string;
  readonly you: string;
  readonly answering: string;
  readonly sending: string;
  readonly sent: string;
  readonly delivered: string;
  readonly read: string;
  readonly source: string;
  readonly thanks: string;
  readonly rating: Readonly<Record<"question" | "yes" | "partly" | "no" | "comment" | "skip", string>>;
  readonly privacy: Readonly<
    Record<"title" | "note" | "page" | "erase" | "sure" | "yes" | "no" | "done" | "joined_late" | "close", string>
  >;
  readonly notSent: string;
  readonly retry: string;
  readonly field: string;
  readonly placeholder: string;
  readonly send: string;
  readonly charactersLeft: string;
  readonly close: string;
  readonly attach: string;
  readonly attached: string;
  readonly image: string;
  readonly remove: string;
  readonly fileTooBig: string;
  readonly fileRefused: string;
  readonly fileWaits: string;
  readonly open: string;
  readonly unread: string;
  readonly menu: string;
  /** The name of the other language, in that language. */
  readonly otherLanguage: string;
  readonly save: string;
  readonly emoji: string;
  readonly offline: string;
  readonly offlineUnsent: string;
  readonly nextStep: string;
  readonly problems: Readonly<Record<"too_long" | "old" | "attachment_gone", string>>;
  /** The chat by mail. */
  readonly mail: Readonly<
    Record<"transcript" | "answers" | "goes" | "stop" | "address" | "code" | "next" | "cancel" | "done", string>
  > & { readonly problems: Readonly<Record<string, string>> };
  readonly payment: Readonly<Record<PaymentState, string>>;
  readonly next: Readonly<Record<Exclude<NextStep, "none">, string>>;
}
