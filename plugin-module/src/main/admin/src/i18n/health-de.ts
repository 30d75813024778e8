import type { healthEn } from './health-en';

/** The German texts about how the connections stand. */
export const healthDe: typeof healthEn = {
  title: 'Zustand',
  intro: 'Wie die Verbindungen zu deinem Shop und zu Stripe stehen, und was zu tun ist, wenn etwas rot ist.',
  loading: 'Es wird nachgesehen …',
  loadFailed: 'Der Zustand konnte nicht gelesen werden.',
  notRead: 'Das konnte gerade nicht gelesen werden.',
  look: 'Erneut nachsehen',
  alarm: '{count} Sache braucht dich: siehe Zustand | {count} Sachen brauchen dich: siehe Zustand',
  badge: '{count} rot | {count} rot',
  summaryGood: 'Alles ist in Ordnung.',
  summaryYellow: 'Es läuft. Etwas ist einen Blick wert.',
  summaryRed: 'Eine Sache braucht dich. | {count} Sachen brauchen dich.',
  troubles: 'Was dich braucht',
  red: 'Braucht dich',
  yellow: 'Einen Blick wert',
  whatToDo: 'Was zu tun ist',
  toSettings: 'Zu den Einstellungen',
  account: { test: '{name} (Testmodus)', live: '{name} (Livemodus)' },
  never: 'noch nicht',
  unknown: 'nicht bekannt',
  chart: 'Durch Nachsehen gefunden, nach Tagen',
  file: { portable: 'App für Shopware 6.6 und 6.7', newer: 'App für Shopware 6.7.10 und neuer' },
  shop: 'Dein Shopware-Shop',
  stripe: 'Stripe',
  noShop: 'Kein Shopware-Shop ist verbunden',
  noShopText: 'Das ist in Ordnung, wenn dein Shop keiner ist. Die App steht in den Einstellungen.',
  state: { active: 'Verbunden', inactive: 'In Shopware abgeschaltet', uninstalled: 'Aus Shopware entfernt' },
  fact: {
    state: 'Stand',
    url: 'Adresse',
    version: 'Shopware',
    installed: 'Verbunden seit',
    webhook: 'Letzte Nachricht vom Shop',
    poll: 'Zuletzt im Shop nachgesehen',
    key: 'Eingeschränkter Schlüssel',
    way: 'Ereignisse von Stripe',
    event: 'Letztes Ereignis von Stripe',
    trial: 'Letzter Test, der zurückkam',
  },
  key: {
    none: 'Es gibt keinen',
    unchecked: 'Noch nicht geprüft',
    refused: 'Stripe kennt ihn nicht',
    lacks: 'Ein Recht fehlt',
    good: 'Hat alle Rechte',
  },
  way: {
    silent: 'Der Endpunkt ist bekannt, noch kam keines an',
    none: 'Es kommen keine an',
    ours: 'Kommen über den Endpunkt an, den wir angelegt haben',
    byHand: 'Kommen über einen von Hand angelegten Endpunkt an',
  },
  missed: 'Verpasst und nachgeholt',
  missedIntro:
    'Shopware lässt Nachrichten fallen, die es nicht zustellen kann. Darum sehen wir alle paar Minuten selbst nach und holen nach, was fehlt.',
  missedNone: 'In den letzten sieben Tagen wurde nichts verpasst.',
  missedSum:
    'In den letzten sieben Tagen wurde eine Änderung durch Nachsehen gefunden. | In den letzten sieben Tagen wurden {count} Änderungen durch Nachsehen gefunden.',
  missedList: 'Die letzte | Die letzten {count}',
  missedWhen: 'Geändert {changed}, gefunden {found}',
  what: { placed: 'Neue Bestellung', order: 'Stand der Bestellung', payment: 'Zahlung', delivery: 'Lieferung' },
  forget: 'Diese Registrierung vergessen',
  forgetNote:
    'Nur für einen Shop, der sich nicht mehr registrieren kann, zum Beispiel weil er aus einer Sicherung wiederhergestellt wurde.',
  forgetTitle: 'Die Registrierung dieses Shops vergessen?',
  forgetText:
    '{url} wird sofort getrennt: kein Chat auf seinen Seiten, keine Zahlung über unsere Zahlungsart, nichts wird ihm gemeldet. Bisher heruntergeladene App-Dateien werden wertlos. Um ihn wieder zu verbinden, lade die App neu herunter und installiere sie in Shopware. Gespräche und Zahlungen bleiben. Das lässt sich nicht zurücknehmen.',
  forgetNo: 'Behalten',
  forgotten: 'Die Registrierung ist vergessen. Lade die App neu herunter und installiere sie im Shop.',
  trouble: {
    uninstalled: {
      title: 'Die App wurde aus Shopware entfernt',
      text: 'Der Chat wird nicht gezeigt, und über unsere Zahlungsart kann niemand zahlen.',
      step1: 'Lade die App hier herunter.',
      step2: 'Öffne in Shopware Erweiterungen > Meine Erweiterungen, lade die Datei hoch und installiere sie.',
      step3: 'Schalte sie dort ein.',
    },
    inactive: {
      title: 'Die App ist in Shopware abgeschaltet',
      text: 'Solange das so ist, wird der Chat nicht gezeigt und nichts an den Shop gesendet.',
      step1: 'Öffne in Shopware Erweiterungen > Meine Erweiterungen.',
      step2: 'Schalte „Stripe Chat“ ein.',
    },
    paid_twice: {
      title: 'Vielleicht doppelt bezahlt: {orders}',
      text: 'Diese Bestellungen waren im Shop als bezahlt gebucht, von Hand oder durch ein anderes Plugin. Danach kam auch über unsere Zahlungsseite Geld an.',
      step1: 'Vergleiche die Zahlung in der Bestellung mit der im Stripe-Dashboard. Ist das Geld zweimal angekommen?',
      step2: 'Wenn ja, erstatte die Zahlung im Stripe-Dashboard. Das Gespräch dazu wartet im Posteingang auf dich.',
      step3: 'Diese Meldung geht, sobald das Geld erstattet ist, spätestens nach 30 Tagen.',
    },
    copy_seen: {
      title: 'Eine Kopie deines Shops meldet sich von {copy}',
      text: 'Dein Shop ist {url}. Die Kopie hat seine Identität, wie ein Testsystem aus einer Sicherung. Sie bekommt nichts, damit kein Test echte Bestellungen berührt.',
      step1:
        'Ist es eine Kopie? Entferne die App dort, oder sage dem Shopware dort, dass es ein neuer Shop ist (die App-Shop-ID wechselt).',
      step2:
        'Ist dein Shop dorthin umgezogen? Bestätige die neue Adresse in Shopware, wenn es fragt, oder aktualisiere dort die App.',
      step3: 'Diese Meldung geht eine Woche, nachdem sich die Kopie zuletzt gemeldet hat.',
    },
    page_taken: {
      title: 'Ein anderer Shop hat diese Seiten: {pages}',
      text: 'Ein anderer Shop auf diesem Server steht unter diesen Adressen oder war damit zuerst da. Der Chat dort ist seiner, nicht deiner.',
      step1:
        'Ist der andere eine alte Verbindung desselben Shops? Melde dich dort an und vergiss seine Registrierung auf dieser Seite: nach dem nächsten Besuch gehören diese Seiten binnen einer Stunde dir.',
      step2:
        'Sonst nimm diese Adressen aus den Domains deiner Verkaufskanäle, oder frage den Betreiber dieses Servers.',
    },
    keys_refused: {
      title: 'Shopware nimmt unseren Schlüssel nicht an',
      text: 'Seit {refused} können wir im Shop keine Bestellungen lesen und keine Zahlungsstände setzen.',
      step1: 'Lade die App hier herunter.',
      step2:
        'Öffne in Shopware Erweiterungen > Meine Erweiterungen und lade die Datei hoch: Sie gilt als Update und erneuert Rechte und Schlüssel.',
      step3: 'Bleibt es rot, deinstalliere die App dort (Daten behalten) und installiere sie neu.',
    },
    poll_late: {
      title: 'Im Shop wurde länger nicht nachgesehen',
      text: 'Zuletzt: {looked}. Was seine Nachrichten auslassen, fällt solange nicht auf.',
      step1: 'Öffne den Shop: Antwortet er, und ist er im Wartungsmodus?',
      step2: 'Lässt eine Firewall diesen Server bis zu {url} durch?',
      step3: 'Geht es dem Shop gut, bitte den Betreiber, ins Protokoll des Servers zu sehen.',
    },
    webhooks_silent: {
      title: 'Shopware sendet keine Nachrichten mehr',
      text: 'Seit {silent} hat der Shop nichts gemeldet, obwohl es etwas zu melden gab. Nach zehn Fehlschlägen schaltet Shopware einen Webhook für immer ab. Wir sehen selbst nach, verloren geht also nichts, es dauert nur länger.',
      step1: 'Lade die App hier herunter. Sie ist neuer als die installierte.',
      step2:
        'Öffne in Shopware Erweiterungen > Meine Erweiterungen, lade die Datei hoch und führe das Update aus: Alle Webhooks werden neu angelegt.',
      step3: 'Ändere etwas an einer Bestellung und sieh hier wieder nach.',
    },
    webhooks_missed: {
      title: 'Nachrichten des Shops wurden verpasst: {count}',
      text: 'Sie wurden durch Nachsehen gefunden und nachgeholt. Zu tun ist nichts, solange es nicht immer wieder geschieht.',
      step1:
        'Geschieht es täglich? Lass die Nachrichten-Warteschlange von Shopware prüfen (Admin-Worker aus, eigener Worker an).',
    },
    stripe_none: {
      title: 'Kein Stripe-Konto ist verbunden',
      text: 'Der Chat weiß nichts über Zahlungen, und auf unserer eigenen Zahlungsseite kann niemand zahlen.',
      step1: 'Verbinde ein Konto in den Einstellungen.',
    },
    stripe_key_refused: {
      title: '{account}: Stripe kennt den Schlüssel nicht',
      text: 'Er wurde im Stripe-Dashboard gelöscht oder ersetzt.',
      step1:
        'Drücke in den Einstellungen bei diesem Konto „Ändern“ und folge „Bei Stripe erstellen, Rechte inbegriffen“.',
      step2: 'Trage den neuen Schlüssel dort ein und drücke „Speichern“: Er wird sofort geprüft.',
    },
    stripe_deaf: {
      title: '{account}: Ereignisse von Stripe kommen nicht an',
      text: 'Es gibt keinen Webhook-Endpunkt, dessen Geheimnis wir kennen. Wie Zahlungen ausgehen, erfahren wir spät oder nie.',
      step1: 'Drücke in den Einstellungen bei diesem Konto „Ereignisse einrichten“.',
      step2: 'Fehlt dem Schlüssel das Recht dazu, steht dort auch der Weg von Hand.',
    },
    stripe_silent: {
      title: '{account}: Noch kam kein Ereignis von Stripe an',
      text: 'Der Webhook-Endpunkt ist bekannt. Ob Ereignisse uns erreichen, ist erst gewiss, wenn eines da ist.',
      step1: 'Drücke in den Einstellungen bei diesem Konto „Ereignisse testen“.',
      step2:
        'Gibt es den Knopf dort nicht, warte die nächste Zahlung ab: Mit ihrem ersten Ereignis geht diese Meldung.',
    },
    stripe_unheard: {
      title: '{account}: Stripe lässt Ereignisse aus',
      text: 'Der Webhook-Endpunkt fehlt, ist abgeschaltet oder hat nicht alle Ereignisse.',
      step1: 'Drücke in den Einstellungen bei diesem Konto „Ereignisse einrichten“.',
    },
    stripe_lacks: {
      title: '{account}: Dem Schlüssel fehlt ein Recht',
      text: 'Etwas, das unsere eigene Zahlungsseite braucht, geht damit nicht.',
      step1: 'Die Einstellungen nennen das Recht. Gib es dem Schlüssel im Stripe-Dashboard.',
      step2: 'Prüfe den Schlüssel erneut.',
    },
  },
};
