import type { lookEn } from './look-en';

/** The German texts about how the chat looks on a shop's pages. */
export const lookDe: typeof lookEn = {
  title: 'Aussehen und Texte',
  intro:
    'Wie der Chat in einem Verkaufskanal aussieht und was er zuerst sagt. Was hier steht, geht den Einstellungen der App in Shopware vor.',
  introTag: 'Probiere aus, wie der Chat auf deinen Seiten aussieht. Im Tag unten steht alles drin.',
  channel: 'Verkaufskanal',
  colour: 'Farbe (wie #0b6e69)',
  pick: 'Farbe wählen',
  colourShop: 'Ohne Farbe hier gilt {colour}, wie in Shopware.',
  colourNone: 'Ohne Farbe ist der Chat piniengrün.',
  pale: {
    light:
      'Auf hellen Seiten hebt sich diese Farbe kaum ab: Der Knopf des Chats und der Bezahlknopf werden leicht übersehen. Texte bleiben lesbar.',
    dark: 'Auf dunklen Seiten hebt sich diese Farbe kaum ab: Der Knopf des Chats und der Bezahlknopf werden leicht übersehen. Texte bleiben lesbar.',
  },
  theme: 'Hell oder dunkel',
  themeShop: 'Wie in Shopware gesetzt',
  themes: { auto: 'Wie das Gerät eingestellt ist', light: 'Hell', dark: 'Dunkel' },
  welcomeDe: 'Erste Worte auf Deutsch',
  welcomeEn: 'Erste Worte auf Englisch',
  welcomeNote:
    'Sie folgen auf den Satz, dass zuerst eine Maschine antwortet; der bleibt immer. Eine Zeile, höchstens 300 Zeichen.',
  saved: 'Gespeichert. Die Seiten des Shops zeigen es innerhalb von fünf Minuten.',
  tag: 'Script-Tag mit diesem Aussehen',
  preview: 'Vorschau',
  language: 'Sprache der Vorschau',
  german: 'Deutsch',
  english: 'Englisch',
  device: 'Gerät der Vorschau',
  onLight: 'Helles Gerät',
  onDark: 'Dunkles Gerät',
  payPage: 'Auf der Zahlungsseite',
  pay: { de: '49,90 € bezahlen', en: 'Pay €49.90' },
  asks: { de: 'Wie lange dauert die Lieferung?', en: 'How long does delivery take?' },
  changeWay: 'Wie das geändert wird',
  way: {
    own_page: {
      name: 'Eigene Zahlungsseite',
      text: 'Auf unserer Seite kann gezahlt werden, über {accounts}.',
      how: 'Verbinde unter Stripe ein Konto mit eingeschränktem und veröffentlichbarem Schlüssel für diesen Verkaufskanal. Füge ihm in Shopware die Zahlungsart „Karte, Wallet und mehr, mit Hilfe“ hinzu.',
    },
    companion: {
      name: 'Neben einem anderen Zahlungs-Plugin',
      text: 'Ein anderes Plugin nimmt das Geld; wie Zahlungen stehen, weiß der Chat über {accounts}.',
      how: 'Verbinde unter Stripe das Konto, das das andere Plugin benutzt, ohne veröffentlichbaren Schlüssel oder mit „Nur lesen“, für diesen Verkaufskanal.',
    },
    chat_only: {
      name: 'Nur der Chat',
      text: 'Kein Stripe-Konto ist für diesen Verkaufskanal: Der Chat weiß nichts über Zahlungen.',
      how: 'Entferne unter Stripe die Konten, oder nenne bei ihnen nur andere Verkaufskanäle.',
    },
  },
};
