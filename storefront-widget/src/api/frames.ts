import { acceptedOf, fields, jsonOf, messageOf, numberOf, statusOf, textOf } from "./parse";
import type { Message, ServerFrame, Welcome } from "./wire";

type Fields = Record<string, unknown>;
type Reader = (raw: Fields) => ServerFrame | null;

const readers: Record<ServerFrame["type"], Reader> = {
  welcome: readWelcome,
  accepted: acceptedOf,
  refused: (raw) => {
    const code = textOf(raw.code);
    return code
      ? { type: "refused", clientId: textOf(raw.clientId), code, retryAfter: numberOf(raw.retryAfter) }
      : null;
  },
  message: (raw) => {
    const message = messageOf(raw.message);
    return message && { type: "message", message };
  },
  status: (raw) => {
    const status = statusOf(raw.status);
    return status && { type: "status", status };
  },
  typing: () => ({ type: "typing" }),
  erased: () => ({ type: "erased" }),
  pong: (raw) => ({ type: "pong", last: numberOf(raw.last) ?? 0 }),
};

/** Reads a welcome, or what a call answers in its place; `null` when it is malformed. */
export function readWelcome(value: unknown): Welcome | null {
  const raw = fields(value);
  const status = statusOf(raw?.status);
  if (!status || !Array.isArray(raw?.messages)) return null;
  const messages = raw.messages.map(messageOf).filter((message): message is Message => message !== null);
  return { type: "welcome", language: textOf(raw.language), status, messages, last: numberOf(raw.last) ?? 0 };
}

/** Reads a frame of the server; `null` for a type we do not know and for anything malformed. */
export function readFrame(data: unknown): ServerFrame | null {
  const raw = fields(jsonOf(data));
  const type = textOf(raw?.type);
  if (!raw || !type || !Object.hasOwn(readers, type)) return null;
  return readers[type as ServerFrame["type"]](raw);
}
