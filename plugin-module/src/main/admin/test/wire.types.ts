import { object, text } from '../src/api/shape';
import type { CartItem, DeskFrame, Message, Notice, Payment, Step, Summary } from '../src/api/wire';
import { aMessage, aSummary } from './words';

// What must not compile; the type check of the build reads this file, nothing runs it.

// @ts-expect-error an author is one of four
export const unknownAuthor: Message = aMessage(1, { author: 'bot' });

// @ts-expect-error the wire is read, never written
aMessage(1).text = 'changed';

// @ts-expect-error an amount is a number of minor units
export const amountAsText: Pick<Payment, 'amount'> = { amount: '10.99' };

// @ts-expect-error a notice names the next step
export const withoutNext: Notice = { kind: 'payment', state: 'declined', amount: 1, currency: 'eur' };

// @ts-expect-error a message frame says which conversation it belongs to
export const homelessMessage: DeskFrame = { type: 'message', message: aMessage(1) };

// @ts-expect-error a conversation is open or closed
export const parked: Summary = aSummary('a', { state: 'parked' });

// @ts-expect-error nobody sends the shopper to the bank any more
export const toTheBank: Pick<Notice, 'next'> = { next: 'contact_bank' };

// @ts-expect-error a step says whether it was late
export const neverLate: Step = { state: 'declined', at: '2026-11-22T10:00:00Z', reason: null };

// @ts-expect-error what is read has every field of the wire
object<CartItem>({ name: text });
