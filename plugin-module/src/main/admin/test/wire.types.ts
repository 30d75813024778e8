import type { DeskFrame, Message, Notice, Payment } from '../src/api/wire';
import { aMessage } from './words';

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
