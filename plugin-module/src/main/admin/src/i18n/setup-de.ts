import type { setupEn } from './setup-en';

/** The German texts of the first steps of an installation, and of putting the chat into a shop. */
export const setupDe: typeof setupEn = {
  problem: {
    bad_shop_name: 'Der Name eines Shops hat 1 bis 80 Zeichen.',
    bad_origin: 'Nur der Anfang der Adresse, ohne Pfad und ohne Schrägstrich am Ende.',
    setup_done: 'Stripe Chat ist schon eingerichtet.',
    setup_link_over: 'Dieser Link gilt nicht mehr.',
  },
  pages: {
    setup: {
      title: 'Stripe Chat einrichten',
      intro: 'Zwei Minuten, dann kann der Chat in deinen Shop.',
      loading: 'Der Link wird geprüft …',
      tryAgain: 'Noch einmal versuchen',
      doneText: 'Dieser Link hat seinen Dienst getan. Wer ein Konto hat, meldet sich an.',
      overText:
        'Ein Link gilt einen Tag. Bitte den Server neu starten: Solange niemand ein Konto hat, gibt er beim Start einen neuen aus.',
      urlGood: 'Der Server kennt seine öffentliche Adresse: {url}',
      urlOther:
        'Du hast {here} geöffnet, der Server glaubt aber, dass Browser und Stripe ihn unter {url} erreichen. Stimmt das nicht, setze {key} und starte den Server neu, bevor du weitermachst.',
      urlLocal:
        'Der Server ist auf {url} eingestellt, das erreicht nur dieser Rechner. Für einen echten Shop setze {key} auf die öffentliche Adresse und starte den Server neu.',
      admin: 'Erster Admin',
      name: 'Dein Name, wie ihn Kundschaft sieht',
      login: 'Anmeldename (deine E-Mail-Adresse oder ein Name)',
      password: 'Passwort',
      shop: 'Erster Shop',
      shopGiven: 'Der Shop „{name}“ ist schon eingestellt.',
      shopName: 'Name des Shops',
      language: 'Sprache des Shops',
      german: 'Deutsch',
      english: 'Englisch',
      page: 'Adresse des Shops (darf bei Shopware leer bleiben)',
      pageHint: 'Seiten unter dieser Adresse dürfen den Chat zeigen. Sie beginnt mit https, ohne Pfad.',
      missing: 'Bitte ausfüllen.',
      submit: 'Einrichten',
      readyTitle: 'Fertig. Jetzt kommt der Chat in deinen Shop.',
      readyText: 'Du bist angemeldet. All das steht auch in den Einstellungen.',
      next: 'Weiter: Stripe verbinden',
    },
    install: {
      title: 'In den Shop einbauen',
      intro: 'Mit der App für Shopware oder mit einer Zeile in jedem anderen Shop.',
      shopware: 'Shopware 6',
      shopwareText:
        'Lade die Datei in der Administration unter Erweiterungen > Meine Erweiterungen hoch, dann installieren und aktivieren. Sie enthält ein Geheimnis dieses Servers: Bitte nicht weitergeben.',
      portable: 'App für Shopware 6.6 und 6.7',
      portableHint: 'Passt überall. Nimm diese, wenn du deine Version nicht kennst.',
      newer: 'App für Shopware 6.7.10 und neuer',
      newerHint: 'Kennt den Warenkorb schon vor der Anmeldung.',
      download: 'Herunterladen',
      loading: 'Die Datei wird gemacht …',
      loaded: 'Die Datei ist im Browser angekommen: {name}',
      other: 'Andere Shops',
      otherText: 'Diese Zeile gehört in jede Seite, die den Chat zeigt, vor das Ende des Body.',
      tag: 'Script-Tag',
      copyTag: 'Script-Tag kopieren',
    },
  },
};
