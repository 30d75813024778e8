import type { Conversation, Message } from '../api/wire';
import type { OpenConversation } from './state';

type Page = Pick<Conversation, 'messages' | 'hasOlder'>;

/** A list in the order of the numbers, with one message per number. */
export function withMessage(messages: readonly Message[], message: Message): readonly Message[] {
  return messages.some((one) => one.number === message.number) ? messages : merged(messages, [message]);
}

/** True when a message between the ones we have never came: the conversation must be read again. */
export function hasGap(messages: readonly Message[]): boolean {
  return messages.some((one, index) => index > 0 && one.number !== (messages[index - 1]?.number ?? 0) + 1);
}

/** What is shown, with the newest page read again; older ones stay only where no message is missing between them. */
export function withNewest(open: OpenConversation, page: Page): OpenConversation {
  const start = page.messages[0]?.number ?? 0;
  const first = joined(open.messages, start);
  const kept = open.messages.filter((one) => one.number >= first);
  const hasOlder = first === start ? page.hasOlder : open.hasOlder || kept.length < open.messages.length;
  return { ...open, messages: merged(kept, page.messages), hasOlder };
}

/** What is shown, with an older page before it, unless that page does not reach up to it any more. */
export function withOlder(open: OpenConversation, page: Page): OpenConversation {
  const first = open.messages[0]?.number ?? 0;
  const reaches = page.messages.length === 0 || (page.messages.at(-1)?.number ?? 0) >= first - 1;
  if (!reaches) return { ...open, older: 'ready' };
  return { ...open, messages: merged(open.messages, page.messages), hasOlder: page.hasOlder, older: 'ready' };
}

/** The first number of those that lead up to the given one without a hole. */
function joined(messages: readonly Message[], number: number): number {
  const known = new Set(messages.map((one) => one.number));
  let first = number;
  while (known.has(first - 1)) first -= 1;
  return first;
}

function merged(messages: readonly Message[], more: readonly Message[]): readonly Message[] {
  const byNumber = new Map([...more, ...messages].map((one) => [one.number, one]));
  return [...byNumber.values()].sort((one, other) => one.number - other.number);
}
