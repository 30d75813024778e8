import type { Texts } from "./words";

/** German. */
export const de: Texts = {
  language: "de",
  title: "Chat mit dem Shop",
  assistant: "Assistent (Maschine)",
  team: "Jemand aus dem Team",
  waitingForAgent: "Wartet auf einen Menschen aus dem Team",
  ended: "Unterhaltung beendet",
  greeting:
    "Hallo! Hier antwortet zuerst eine Maschine. Wenn sie nicht weiterhilft, kommt ein Mensch aus dem Team dazu.\n" +
    "Bitte schreiben Sie keine Kartennummern.",
  quickStarts: ["Warum wurde meine Karte abgelehnt?", "Wurde ich belastet?", "Ich möchte mit einem Menschen sprechen"],
  quickStartsLabel: "Häufige Fragen",
  messages: "Nachrichten",
  you: "Sie",
  sending: "Wird gesendet …",
  sent: "Gesendet",
  notSent: "Nicht gesendet",
  retry: "Noch einmal senden",
  beginAnew: "Neue Unterhaltung beginnen",
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
    closed: "Diese Unterhaltung ist beendet.",
  },
  payment: {
    requires_payment_method: "Zahlungsart fehlt noch",
    declined: "Zahlung abgelehnt",
    requires_action: "Bestätigung nötig",
    processing: "Zahlung wird bearbeitet",
    succeeded: "Zahlung eingegangen",
    canceled: "Zahlung abgebrochen",
  },
  next: {
    fix_details: "Kartennummer, Ablaufdatum und Prüfziffer prüfen.",
    try_again: "Jetzt noch einmal versuchen.",
    try_later: "Später noch einmal versuchen.",
    authenticate: "Die Zahlung bei Ihrer Bank bestätigen.",
    other_method: "Eine andere Karte oder Zahlungsart nehmen.",
    check_first: "Erst prüfen, ob schon bezahlt ist; dann noch einmal versuchen.",
    contact_bank: "Bei Ihrer Bank nachfragen.",
  },
};
