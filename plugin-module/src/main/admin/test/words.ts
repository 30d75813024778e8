import type {
  Arrival,
  Attachment,
  Cart,
  Conversation,
  Departure,
  Message,
  NewSession,
  Payment,
  PaymentState,
  Reason,
  Step,
  Summary,
} from '../src/api/wire';

/** Test data, built with words. */
export function aMessage(number: number, more: Partial<Message> = {}): Message {
  const at = new Date(Date.UTC(2026, 10, 22, 10, number)).toISOString();
  return {
    number,
    clientId: null,
    author: 'shopper',
    name: null,
    text: `text ${number}`,
    at,
    notice: null,
    attachment: null,
    source: null,
    choices: [],
    ...more,
  };
}

export function anAttachment(more: Partial<Attachment> = {}): Attachment {
  const url = '/api/v1/attachments/abc-123_Z';
  return { name: 'photo.png', type: 'image', bytes: 120_000, width: 640, height: 480, url, ...more };
}

export function aSummary(id: string, more: Partial<Summary> = {}): Summary {
  return {
    id,
    language: 'de',
    state: 'open',
    inCharge: 'assistant',
    agent: null,
    waiting: false,
    lastNumber: 1,
    startedAt: '2026-11-22T10:00:00Z',
    lastAt: '2026-11-22T10:01:00Z',
    lastAuthor: 'shopper',
    preview: 'text 1',
    payment: null,
    marks: { shopper: { delivered: 0, seen: 0 }, staff: { delivered: 0, seen: 0 } },
    ...more,
  };
}

export function aConversation(id: string, messages: readonly Message[], more: Partial<Summary> = {}): Conversation {
  const lastNumber = messages.at(-1)?.number ?? 0;
  const summary = aSummary(id, { lastNumber, ...more });
  return { summary, messages, hasOlder: false, payments: [], cart: null, ratings: [], handovers: [] };
}

export const aLostCard: Payment = {
  paymentIntent: 'pi_demo',
  state: 'declined',
  amount: 1099,
  currency: 'eur',
  reason: {
    code: 'lost_card',
    meaning: 'Card is reported lost.',
    advice: 'Your bank declined the card.',
    doNotTell: true,
    adviceCode: 'do_not_try_again',
  },
  updatedAt: '2026-11-22T10:05:00Z',
  linkedAt: '2026-11-22T10:01:00Z',
  proof: 'shop_token',
  matches: true,
  mode: 'live',
  steps: [],
};

export const ME = { id: 'me', name: 'Demo agent' };

export const aSession: NewSession = {
  token: 'token-1',
  expiresAt: '2026-11-22T18:00:00Z',
  staff: { ...ME, role: 'agent' },
  shop: 'shop',
};

export const aReason: Reason = {
  code: 'insufficient_funds',
  meaning: 'The card has not enough money.',
  advice: 'There was not enough money on the card.',
  doNotTell: false,
  adviceCode: 'try_again_later',
};

export function aStep(state: PaymentState, minute: number, more: Partial<Step> = {}): Step {
  return { state, at: `2026-11-22T10:${String(minute).padStart(2, '0')}:00Z`, late: false, reason: null, ...more };
}

export const aCart: Cart = {
  checkout: 'checkout-1',
  orderNumber: '10001',
  currency: 'eur',
  total: 1099,
  shipping: 299,
  items: [
    { name: 'Bottle', quantity: 2, amount: 550 },
    { name: 'Cap', quantity: 1, amount: 250 },
  ],
  updatedAt: '2026-11-22T10:02:00Z',
};

/** Everything the wire can say about a conversation. */
export const aFullConversation: Conversation = {
  ...aConversation(
    'full',
    [
      aMessage(1),
      aMessage(2, {
        author: 'system',
        clientId: 'c1',
        name: 'Shop',
        notice: { kind: 'payment', state: 'declined', amount: 1099, currency: 'eur', next: 'other_method' },
      }),
    ],
    { agent: ME, inCharge: 'agent', payment: { state: 'declined', amount: 1099, currency: 'eur' } },
  ),
  payments: [
    {
      ...aLostCard,
      steps: [
        aStep('requires_payment_method', 1),
        aStep('declined', 2, { reason: aReason }),
        aStep('processing', 3, { late: true }),
        aStep('declined', 5, { reason: aLostCard.reason }),
      ],
    },
  ],
  cart: aCart,
};

export function aDeparture(id: string, more: Partial<Departure> = {}): Departure {
  return {
    id,
    destination: 'stripe-note',
    lane: 'lane',
    what: 'pi_demo',
    state: 'dead',
    attempts: 8,
    cause: 'stripe_silent: Stripe gives no answer.',
    createdAt: '2026-11-22T10:00:00Z',
    lastTriedAt: '2026-11-22T11:00:00Z',
    nextTryAt: null,
    ...more,
  };
}

export function anArrival(eventId: string, more: Partial<Arrival> = {}): Arrival {
  return {
    source: 'stripe:connection',
    eventId,
    subject: 'pi_demo',
    state: 'dead',
    attempts: 5,
    cause: 'new_word: It could not be read.',
    receivedAt: '2026-11-22T10:00:00Z',
    ...more,
  };
}
