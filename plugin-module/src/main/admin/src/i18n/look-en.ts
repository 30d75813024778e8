/** The English texts about how the chat looks on a shop's pages. */
export const lookEn = {
  title: 'Look and texts',
  intro:
    'How the chat looks in a sales channel, and what it says first. What is set here goes before what stands in the app’s settings in Shopware.',
  introTag: 'Try out how the chat looks on your pages. The tag below has it all in it.',
  channel: 'Sales channel',
  colour: 'Colour (like #0b6e69)',
  pick: 'Pick a colour',
  colourShop: 'Without a colour here it is {colour}, as in Shopware.',
  colourNone: 'Without a colour the chat is pine green.',
  pale: {
    light:
      'On light pages this colour hardly stands out: the chat’s button and the pay button are easily overlooked. Texts stay readable.',
    dark: 'On dark pages this colour hardly stands out: the chat’s button and the pay button are easily overlooked. Texts stay readable.',
  },
  theme: 'Light or dark',
  themeShop: 'As set in Shopware',
  themes: { auto: 'As the shopper’s device is set', light: 'Light', dark: 'Dark' },
  welcomeDe: 'First words in German',
  welcomeEn: 'First words in English',
  welcomeNote:
    'They come after the sentence that a machine answers first, which always stays. One line, at most 300 characters.',
  saved: 'Saved. The shop’s pages show it within five minutes.',
  tag: 'Script tag with this look',
  preview: 'Preview',
  language: 'Language of the preview',
  german: 'German',
  english: 'English',
  device: 'Device of the preview',
  onLight: 'Light device',
  onDark: 'Dark device',
  payPage: 'On the payment page',
  pay: { de: '49,90 € bezahlen', en: 'Pay €49.90' },
  asks: { de: 'Wie lange dauert die Lieferung?', en: 'How long does delivery take?' },
  changeWay: 'How this is changed',
  way: {
    own_page: {
      name: 'Our own payment page',
      text: 'Shoppers can pay on our page, by {accounts}.',
      how: 'Under Stripe, connect an account with restricted and publishable key for this sales channel. In Shopware, add the payment method “Card, wallet and more, with help” to it.',
    },
    companion: {
      name: 'Beside another payment plugin',
      text: 'Another plugin takes the money; the chat knows how payments stand by {accounts}.',
      how: 'Under Stripe, connect the account that the other plugin uses, without a publishable key or with “Only read”, for this sales channel.',
    },
    chat_only: {
      name: 'Chat alone',
      text: 'No Stripe account is for this sales channel: the chat knows nothing about payments.',
      how: 'Under Stripe, remove the accounts, or name only other sales channels at them.',
    },
  },
};
