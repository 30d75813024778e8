import type { Unsent } from "../../src/api/unsent";
import type { Attachment, Message, Notice } from "../../src/api/wire";

export const shop = "7d0f3b52-8a0e-4a5c-9f14-2b1c6f0a9e11";
export const noon = "2026-11-22T12:00:00.000Z";

/** A message of the assistant, unless something else is said. */
export function aMessage(number: number, change: Partial<Message> = {}): Message {
  return {
    number,
    clientId: null,
    author: "assistant",
    name: null,
    text: `message ${number}`,
    at: noon,
    notice: null,
    attachment: null,
    source: null,
    choices: [],
    ...change,
  };
}

/** A file that the server has. */
export function anAttachment(change: Partial<Attachment> = {}): Attachment {
  const url = "/api/v1/attachments/abc-123_Z";
  return { name: "photo.png", type: "image", bytes: 120_000, width: 640, height: 480, url, ...change };
}

/** A card that was declined. */
export function aNotice(change: Partial<Notice> = {}): Notice {
  return { kind: "payment", state: "declined", amount: 1099, currency: "eur", next: "other_method", ...change };
}

/** Something the shopper wrote and nobody has accepted. */
export function anUnsent(clientId: string, change: Partial<Unsent> = {}): Unsent {
  return { clientId, text: `text of ${clientId}`, at: noon, problem: null, ...change };
}

/** The assistant is in charge. */
export const byAssistant = {
  state: "open",
  inCharge: "assistant",
  agent: null,
  delivered: 0,
  seen: 0,
  read: 0,
  asked: 0,
} as const;
