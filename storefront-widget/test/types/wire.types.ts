// Checked by the compiler alone: what is right must compile, what is wrong must not.
import type { ClientFrame, Message, Notice, ServerFrame, Status } from "../../src/api/wire";
import type { Panel } from "../../src/chat/contract";
import { reduce } from "../../src/chat/reducer";
import { emptyChat } from "../../src/chat/state";
import { languages } from "../../src/i18n/texts";
import type { Texts } from "../../src/i18n/words";
import { aMessage, aNotice } from "../support/messages";

export const hello: ClientFrame = { type: "hello", token: "t", after: 0 };
// @ts-expect-error a hello without a number would fetch everything by accident
export const helloWithoutAfter: ClientFrame = { type: "hello", token: "t" };
// @ts-expect-error a message carries the id its sender made up
export const messageWithoutId: ClientFrame = { type: "message", text: "x" };
// @ts-expect-error the browser never says who it is by itself
export const messageWithAuthor: ClientFrame = { type: "message", clientId: "a", text: "x", author: "agent" };
// @ts-expect-error no such frame
export const unknownFrame: ClientFrame = { type: "types" };
export const typing: ClientFrame = { type: "typing" };
// @ts-expect-error that somebody types is told, never what
export const typed: ClientFrame = { type: "typing", text: "My card is" };

// @ts-expect-error a client secret is no frame: it is told by a call of its own
export const claim: ClientFrame = { type: "identify", clientSecret: "pi_1_secret_2" };

export const pong: ServerFrame = { type: "pong", last: 0 };
// @ts-expect-error ping is the browser's word
export const ping: ServerFrame = { type: "ping" };

// @ts-expect-error amounts are whole numbers of minor units, not texts
export const amountAsText: Notice = aNotice({ amount: "10.99" });
export const reserved: Notice = aNotice({ state: "authorized", next: "none" });
// @ts-expect-error no such step
export const bank: Notice = aNotice({ next: "contact_bank" });
// @ts-expect-error a conversation is open or closed
export const ended: Status = { state: "ended", inCharge: "nobody", agent: null };
// @ts-expect-error an accepted message has the text as it was stored
export const accepted: ServerFrame = { type: "accepted", clientId: "a", number: 1, at: "2026-11-22T12:00:00Z" };
// @ts-expect-error no such payment state
export const unknownState: Notice = aNotice({ state: "paid" });
// @ts-expect-error nobody else writes
export const stranger: Message = aMessage(1, { author: "stranger" });

const message = aMessage(1);
// @ts-expect-error what the server stored is not changed
message.text = "other";
// @ts-expect-error the state changes by the reducer alone
emptyChat.seen = 1;
// @ts-expect-error the reducer knows every event
reduce(emptyChat, { type: "exploded" });

// @ts-expect-error a language has all words
export const half: Texts = { ...languages.de, title: undefined };
// @ts-expect-error a step without a text is not shown, so it has none
export const none = languages.de.next.none;

/** The element's view. */
export function fromTheElement(panel: Panel): void {
  // @ts-expect-error the page cannot write in the shopper's name
  panel.write("x");
}
