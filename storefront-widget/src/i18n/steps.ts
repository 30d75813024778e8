import type { NextStep } from "../api/wire";
import type { Language } from "./locale";

/** What a shopper is to do next about a payment, in the chat and on the payment page. */
export const steps: Readonly<Record<Language, Readonly<Record<Exclude<NextStep, "none">, string>>>> = {
  de: {
    fix_details: "Kartennummer, Ablaufdatum und Prüfziffer prüfen.",
    try_again: "Jetzt noch einmal versuchen.",
    try_later: "Später noch einmal versuchen.",
    authenticate: "Die Zahlung bei Ihrer Bank bestätigen.",
    other_method: "Eine andere Karte oder Zahlungsart nehmen.",
    check_first: "Bitte warten: Wir prüfen erst, ob schon bezahlt ist.",
  },
  en: {
    fix_details: "Check the card number, expiry date and security code.",
    try_again: "Try again now.",
    try_later: "Try again later.",
    authenticate: "Confirm the payment with your bank.",
    other_method: "Use another card or payment method.",
    check_first: "Please wait: we first check whether it has been paid.",
  },
};
