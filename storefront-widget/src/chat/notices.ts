import type { Message, Notice, PaymentState } from "../api/wire";

/** How a notice looks: the colour of the card, and its sign. */
export interface Look {
  readonly mood: "good" | "attention";
  readonly sign: "good" | "attention" | "wait" | "stop";
}

const looks: Readonly<Record<PaymentState, Look>> = {
  requires_payment_method: { mood: "attention", sign: "attention" },
  declined: { mood: "attention", sign: "attention" },
  requires_action: { mood: "attention", sign: "attention" },
  processing: { mood: "attention", sign: "wait" },
  canceled: { mood: "attention", sign: "stop" },
  authorized: { mood: "good", sign: "good" },
  succeeded: { mood: "good", sign: "good" },
};

/** How a notice of that state looks. */
export function lookOf({ state }: Notice): Look {
  return looks[state];
}

/** The step that a notice asks for; who has paid is never told to try again. */
export function stepOf(notice: Notice): Exclude<Notice["next"], "none"> | null {
  return notice.next === "none" || lookOf(notice).mood === "good" ? null : notice.next;
}

/** The messages of the assistant that bring the same card once more; their text is shown without it. */
export function repeatedNotices(messages: readonly Message[]): ReadonlySet<Message> {
  const repeated = new Set<Message>();
  let last: Notice | null = null;
  for (const message of messages) {
    const { author, notice, text } = message;
    if (!notice) continue;
    if (author === "assistant" && text && last && sameCard(last, notice)) repeated.add(message);
    last = notice;
  }
  return repeated;
}

function sameCard(one: Notice, other: Notice): boolean {
  return (["state", "amount", "currency", "next"] as const).every((name) => one[name] === other[name]);
}
