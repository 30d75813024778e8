import type { NextStep, PaymentState } from "../api/wire";

/** All words of the panel. */
export interface Texts {
  /** The tag of this language. */
  readonly language: string;
  readonly title: string;
  readonly assistant: string;
  readonly team: string;
  readonly waitingForAgent: string;
  readonly ended: string;
  readonly greeting: string;
  readonly quickStarts: readonly [string, string, string];
  readonly quickStartsLabel: string;
  readonly messages: string;
  readonly you: string;
  readonly sending: string;
  readonly sent: string;
  readonly notSent: string;
  readonly retry: string;
  readonly beginAnew: string;
  readonly field: string;
  readonly placeholder: string;
  readonly send: string;
  readonly charactersLeft: string;
  readonly close: string;
  readonly offline: string;
  readonly offlineUnsent: string;
  readonly nextStep: string;
  readonly problems: { readonly too_long: string; readonly closed: string };
  readonly payment: Readonly<Record<PaymentState, string>>;
  readonly next: Readonly<Record<Exclude<NextStep, "none">, string>>;
}
