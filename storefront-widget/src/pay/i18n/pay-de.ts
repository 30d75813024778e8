import type { PayWords } from "../words";

/** German. */
export const payDe: PayWords = {
  language: "de",
  pageTitle: "Bezahlen",
  loading: "Ihre Bestellung wird geladen …",
  away: "Die Verbindung ist gerade unterbrochen. Wir versuchen es weiter, Sie müssen nichts tun.",
  test: "Test: Es wird nichts abgebucht.",
  order: "Ihre Bestellung",
  orderNumber: "Bestellung {number}",
  shipping: "Versand",
  total: "Gesamt",
  rest: "Weitere Posten",
  payment: "Zahlung",
  pay: "{amount} bezahlen",
  paying: "Zahlung läuft …",
  slow: "Das dauert länger als sonst. Bitte lassen Sie diese Seite offen.",
  secure: "Ihre Zahlungsdaten gehen direkt an Stripe. Weder der Shop noch der Chat sehen sie.",
  toChat: "Fragen? Zum Chat",
  unread: "{count} ungelesen",
  chat: "Chat zur Zahlung",
  chatFailed: "Der Chat lädt gerade nicht. Wir versuchen es weiter.",
  formLoading: "Das Zahlungsformular wird geladen …",
  formFailed: {
    title: "Das Zahlungsformular lädt nicht",
    text: "Vielleicht hält ein Werbeblocker es auf. Erlauben Sie js.stripe.com für diese Seite, oder nehmen Sie einen anderen Browser. Es wurde nichts abgebucht, und der Chat hilft Ihnen gern.",
  },
  reload: "Noch einmal laden",
  problems: {
    declined: {
      title: "Zahlung abgelehnt",
      text: "Die Zahlung hat nicht geklappt. Sie können es gleich hier noch einmal versuchen.",
    },
    incomplete: { title: "Es fehlt noch etwas", text: "Bitte prüfen Sie, was im Formular markiert ist." },
    changed: {
      title: "Ihre Bestellung hat sich geändert",
      text: "Sie kostet jetzt {amount}. Bitte prüfen Sie das und bezahlen Sie dann. Es wurde nichts abgebucht.",
    },
    cancelled_at_bank: {
      title: "Zahlung bei der Bank abgebrochen",
      text: "Sie sind zurückgekommen, ohne zu bezahlen. Versuchen Sie es noch einmal, oder nehmen Sie eine andere Zahlungsart.",
    },
    waiting_at_bank: {
      title: "Ihre Bank wartet auf Ihre Bestätigung",
      text: "Bestätigen Sie die Zahlung bei Ihrer Bank, oder nehmen Sie eine andere Zahlungsart.",
    },
    interrupted: {
      title: "Die Verbindung war unterbrochen",
      text: "Bitte versuchen Sie es noch einmal. Diese Bestellung wird höchstens einmal abgebucht.",
    },
  },
  tryAgain: "Noch einmal versuchen",
  otherMethod: "Andere Zahlungsart wählen",
  goOn: "Bei der Bank weitermachen",
  outcomes: {
    checking: {
      title: "Wir prüfen Ihre Zahlung",
      text: "Das dauert ein paar Sekunden. Bitte bezahlen Sie nicht noch einmal.",
    },
    paid: { title: "Danke, Ihre Zahlung ist da", text: "Die Bestellung ist bezahlt. {shop} weiß Bescheid." },
    already_paid: {
      title: "Diese Bestellung ist schon bezahlt",
      text: "Sie müssen nichts mehr tun, und es wird nichts ein zweites Mal abgebucht.",
    },
    unclear: {
      title: "Bitte fragen Sie den Shop",
      text: "Zum Geld für diese Bestellung ist bei {shop} schon etwas verbucht, deshalb kann hier nichts bezahlt werden. Bitte bezahlen Sie nicht noch einmal, sondern fragen Sie im Chat nach.",
    },
    authorized: {
      title: "Danke, der Betrag ist reserviert",
      text: "{shop} bucht ihn ab, sobald die Bestellung bearbeitet wird. Bitte bezahlen Sie nicht noch einmal.",
    },
    processing: {
      title: "Ihre Zahlung ist unterwegs",
      text: "Ihre Bank braucht dafür einige Tage. {shop} erfährt es, sobald das Geld da ist; bitte bezahlen Sie nicht noch einmal.",
    },
    canceled: {
      title: "Diese Zahlung wurde abgebrochen",
      text: "Hier kann nichts mehr bezahlt werden. Wenn Sie die Bestellung noch möchten, gehen Sie bitte zurück zum Shop.",
    },
    expired: {
      title: "Dieser Link ist abgelaufen",
      text: "Zu Ihrer Sicherheit gilt ein Zahlungslink nur eine Weile. Im Shop bekommen Sie einen neuen.",
    },
    gone: {
      title: "Diese Bestellung gibt es nicht mehr",
      text: "Der Shop hat sie aufgehoben. Hier kann nichts mehr bezahlt werden, und es wird nichts abgebucht.",
    },
    unknown: {
      title: "Diesen Link kennen wir nicht",
      text: "Vielleicht fehlt ein Teil der Adresse. Bitte öffnen Sie den Link noch einmal aus dem Shop.",
    },
    not_connected: {
      title: "Hier kann gerade nicht bezahlt werden",
      text: "Der Shop kann diese Zahlung im Moment nicht annehmen. Es wurde nichts abgebucht; fragen Sie gern im Chat.",
    },
  },
  onToShop: "Weiter zu {shop}",
  backToShop: "Zurück zu {shop}",
  leaving: "Gleich geht es von selbst zurück zu {shop}.",
  stay: "Hier bleiben",
  name: "Deutsch",
};
