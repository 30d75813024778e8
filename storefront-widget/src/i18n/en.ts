import { steps } from "./steps";
import type { Texts } from "./words";

/** English. */
export const en: Texts = {
  language: "en",
  title: "Chat with the shop",
  assistant: "Assistant (a machine)",
  team: "Someone from the team",
  waitingForAgent: "Waiting for a person from the team",
  closed: "Conversation closed",
  closedHint: "This conversation was closed. Write again and we are back.",
  greeting:
    "Hello! A machine answers here first. If it cannot help, a person from the team joins.\n" +
    "Please never type a card number.",
  quickStarts: ["Why was my card declined?", "Was I charged?", "I would like to talk to a person"],
  quickStartsLabel: "Frequent questions",
  quickReplies: {
    why: { label: "Why?", text: "Why was my card declined?" },
    charged: { label: "Was I charged?", text: "Was I charged?" },
    now: { label: "What now?", text: "What can I do now?" },
  },
  quickRepliesLabel: "Questions about this payment",
  messages: "Messages",
  you: "You",
  answering: "is writing an answer",
  sending: "Sending …",
  sent: "Sent",
  notSent: "Not sent",
  retry: "Send again",
  field: "Your message",
  placeholder: "Write a message …",
  send: "Send",
  charactersLeft: "characters left",
  close: "Close chat",
  offline: "Connection lost – reconnecting automatically.",
  offlineUnsent: "Connection lost – your message will be sent automatically.",
  nextStep: "Next step",
  problems: {
    too_long: "The message is too long.",
    old: "It is more than a day old.",
  },
  payment: {
    requires_payment_method: "Payment method needed",
    declined: "Payment declined",
    requires_action: "Confirmation needed",
    processing: "Payment in progress",
    succeeded: "Payment received",
    canceled: "Payment canceled",
    authorized: "Amount reserved",
  },
  next: steps.en,
};
