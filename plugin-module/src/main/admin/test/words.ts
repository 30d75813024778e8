import type { Conversation, Message, NewSession, Payment, Summary } from '../src/api/wire';

/** Test data, built with words. */
export function aMessage(number: number, more: Partial<Message> = {}): Message {
  const at = new Date(Date.UTC(2026, 10, 22, 10, number)).toISOString();
  return { number, clientId: null, author: 'shopper', name: null, text: `text ${number}`, at, notice: null, ...more };
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
    ...more,
  };
}

export function aConversation(id: string, messages: readonly Message[], more: Partial<Summary> = {}): Conversation {
  const lastNumber = messages.at(-1)?.number ?? 0;
  return { summary: aSummary(id, { lastNumber, ...more }), messages, payments: [] };
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
  },
  updatedAt: '2026-11-22T10:05:00Z',
};

export const ME = { id: 'me', name: 'Demo agent' };

export const aSession: NewSession = {
  token: 'token-1',
  expiresAt: '2026-11-22T18:00:00Z',
  staff: { ...ME, role: 'agent' },
  shop: 'shop',
};
