import { steps } from "./steps";
import type { Texts } from "./words";

/** German. */
export const de: Texts = {
  language: "de",
  title: "Chat mit dem Shop",
  assistant: "Assistent (Maschine)",
  team: "Jemand aus dem Team",
  waitingForAgent: "Wartet auf einen Menschen aus dem Team",
  closed: "Unterhaltung geschlossen",
  closedHint: "Diese Unterhaltung wurde geschlossen. Schreiben Sie einfach weiter, dann sind wir wieder da.",
  greeting:
    "Hallo! Hier antwortet zuerst eine Maschine. Wenn sie nicht weiterhilft, kommt ein Mensch aus dem Team dazu.\n" +
    "Bitte schreiben Sie keine Kartennummern.",
  quickStarts: ["Warum wurde meine Karte abgelehnt?", "Wurde ich belastet?", "Ich möchte mit einem Menschen sprechen"],
  quickStartsLabel: "Häufige Fragen",
  quickReplies: {
    why: { label: "Warum?", text: "Warum wurde meine Karte abgelehnt?" },
    charged: { label: "Wurde ich belastet?", text: "Wurde ich belastet?" },
    now: { label: "Was jetzt?", text: "Was kann ich jetzt tun?" },
  },
  quickRepliesLabel: "Fragen zu dieser Zahlung",
  messages: "Nachrichten",
  you: "Sie",
  answering: "schreibt eine Antwort",
  sending: "Wird gesendet …",
  sent: "Gesendet",
  notSent: "Nicht gesendet",
  retry: "Noch einmal senden",
  field: "Ihre Nachricht",
  placeholder: "Nachricht schreiben …",
  send: "Senden",
  charactersLeft: "Zeichen übrig",
  close: "Chat schließen",
  offline: "Verbindung unterbrochen – wird automatisch wiederhergestellt.",
  offlineUnsent: "Verbindung unterbrochen – Ihre Nachricht wird automatisch gesendet.",
  nextStep: "Nächster Schritt",
  problems: {
    too_long: "Die Nachricht ist zu lang.",
    old: "Sie ist mehr als einen Tag alt.",
  },
  payment: {
    requires_payment_method: "Zahlungsart fehlt noch",
    declined: "Zahlung abgelehnt",
    requires_action: "Bestätigung nötig",
    processing: "Zahlung wird bearbeitet",
    succeeded: "Zahlung eingegangen",
    canceled: "Zahlung abgebrochen",
    authorized: "Betrag reserviert",
  },
  next: steps.de,
};
