import type { Accepted, Attachment, Grant, Message, NextStep, Notice, PaymentState, Source, Status } from "./wire";

type Fields = Record<string, unknown>;

const authors = ["shopper", "agent", "assistant", "system"] as const;
const conversationStates = ["open", "closed"] as const;
const inCharge = ["assistant", "agent", "nobody"] as const;
const paymentStates: readonly PaymentState[] = [
  "requires_payment_method",
  "declined",
  "requires_action",
  "processing",
  "succeeded",
  "canceled",
  "authorized",
];
const nextSteps: readonly NextStep[] = [
  "fix_details",
  "try_again",
  "try_later",
  "authenticate",
  "other_method",
  "check_first",
  "none",
];

/** The value as a JSON object, or `null`. */
export function fields(value: unknown): Fields | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** The value as one of the words, or `null`. */
function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | null {
  return words.find((word) => word === value) ?? null;
}

/** The value as a text, or `null`. */
export function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** The value as an instant, or `null`. */
export function instantOf(value: unknown): string | null {
  return typeof value === "string" && !Number.isNaN(Date.parse(value)) ? value : null;
}

/** The value as a message number (1, 2, 3 ...), or `null`. */
export function numberOf(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : null;
}

/** The value as a payment's state, or `null`. */
export function paymentStateOf(value: unknown): PaymentState | null {
  return oneOf(paymentStates, value);
}

/** The value as a next step; none when we do not know it. */
export function nextStepOf(value: unknown): NextStep {
  return oneOf(nextSteps, value) ?? "none";
}

/** A notice we can show; a state that we do not know leaves the plain text of the message. */
export function noticeOf(value: unknown): Notice | null {
  const raw = fields(value);
  const state = paymentStateOf(raw?.state);
  if (raw?.kind !== "payment" || !state) return null;
  const { amount, currency } = raw;
  if (!Number.isSafeInteger(amount) || typeof currency !== "string" || !/^[a-z]{3}$/.test(currency)) return null;
  return { kind: "payment", state, amount: amount as number, currency, next: nextStepOf(raw.next) };
}

/** A file that we can show: of our server, whatever it says. */
export function attachmentOf(value: unknown): Attachment | null {
  const raw = fields(value);
  const [name, url, bytes] = [textOf(raw?.name), textOf(raw?.url), numberOf(raw?.bytes)];
  const type = oneOf(["image", "pdf"] as const, raw?.type);
  if (!raw || !name || !type || !bytes || !url || !/^\/api\/v1\/attachments\/[\w-]+$/.test(url)) return null;
  return { name, type, bytes, width: numberOf(raw.width), height: numberOf(raw.height), url };
}

/** That a message was stored, or `null` when it is malformed. */
export function acceptedOf(value: unknown): Accepted | null {
  const raw = fields(value);
  const [clientId, number] = [textOf(raw?.clientId), numberOf(raw?.number)];
  const [at, text] = [instantOf(raw?.at), textOf(raw?.text)];
  if (!raw || !clientId || !number || !at || text === null) return null;
  return { type: "accepted", clientId, number, at, text, attachment: attachmentOf(raw.attachment) };
}

/** Where an answer is from; an address that is not encrypted is left out. */
function sourceOf(value: unknown): Source | null {
  const raw = fields(value);
  const title = textOf(raw?.title);
  if (!title) return null;
  const url = textOf(raw?.url);
  return { title, url: url?.startsWith("https://") ? url : null, at: instantOf(raw?.at) };
}

/** A message, or `null` when it is malformed. */
export function messageOf(value: unknown): Message | null {
  const raw = fields(value);
  const [number, author] = [numberOf(raw?.number), oneOf(authors, raw?.author)];
  const [text, at] = [textOf(raw?.text), instantOf(raw?.at)];
  if (!raw || !number || !author || text === null || !at) return null;
  const [clientId, name] = [textOf(raw.clientId), textOf(raw.name)];
  const [attachment, source] = [attachmentOf(raw.attachment), sourceOf(raw.source)];
  const choices = Array.isArray(raw.choices) ? raw.choices.filter(textOf) : [];
  return { number, clientId, author, name, text, at, notice: noticeOf(raw.notice), attachment, source, choices };
}

/** A status, or `null` when it is malformed. */
export function statusOf(value: unknown): Status | null {
  const raw = fields(value);
  const [state, who] = [oneOf(conversationStates, raw?.state), oneOf(inCharge, raw?.inCharge)];
  if (!state || !who) return null;
  const [delivered, seen, read, asked] = [raw?.delivered, raw?.seen, raw?.read, raw?.asked].map(
    (number) => numberOf(number) ?? 0,
  ) as [number, number, number, number];
  return { state, inCharge: who, agent: textOf(raw?.agent), delivered, seen, read, asked };
}

/** The right to a conversation, or `null` when it is malformed. */
export function grantOf(value: unknown): Grant | null {
  const raw = fields(value);
  const [conversation, token] = [textOf(raw?.conversation), textOf(raw?.token)];
  const expiresAt = instantOf(raw?.expiresAt);
  return conversation && token && expiresAt ? { conversation, token, expiresAt } : null;
}

/** The JSON in a text, or `undefined` when it is none. */
export function jsonOf(text: unknown): unknown {
  try {
    return typeof text === "string" ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
