import type { DeskCalls } from '../api/calls';
import { type Problem, problemOf } from '../api/problem';
import type { InboxEvent } from './events';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;
/** So long a message waits for a server that cannot be reached; then it is shown as not sent. */
const PATIENCE_MS = 120_000;

/** What the sender works with. */
export interface SenderParts {
  readonly calls: Pick<DeskCalls, 'send'>;
  readonly tell: (event: InboxEvent) => void;
  /** The agent is not in charge any more: what is shown is out of date. */
  readonly outdated: (conversation: string) => void;
}

/**
 * Sends what the agent says: in each conversation one message after the other, each again and again under its client
 * id until the server has judged it. So nothing is said twice, and nothing overtakes what was written before it.
 */
export class Sender {
  readonly #queues = new Map<string, Promise<void>>();

  constructor(private readonly parts: SenderParts) {}

  /** Sends it after everything that was written into that conversation before. */
  send(conversation: string, clientId: string, text: string): Promise<void> {
    const before = this.#queues.get(conversation) ?? Promise.resolve();
    const done = before.then(() => this.#deliver(conversation, clientId, text));
    this.#queues.set(conversation, done);
    return done;
  }

  async #deliver(conversation: string, clientId: string, text: string): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    for (let attempt = 0; ; attempt++) {
      try {
        const message = await this.parts.calls.send(conversation, clientId, text);
        return this.parts.tell({ type: 'messageArrived', conversation, message });
      } catch (thrown) {
        const problem = problemOf(thrown);
        if (!mayPass(problem) || Date.now() >= end) return this.#failed(conversation, clientId, problem);
        await pause(problem, attempt);
      }
    }
  }

  #failed(conversation: string, clientId: string, { code }: Problem): void {
    this.parts.tell({ type: 'sendFailed', conversation, clientId, reason: code });
    if (code === 'not_in_charge') this.parts.outdated(conversation);
  }
}

/** No answer, too busy or broken: whether it was stored is not known, and the same client id may be sent again. */
function mayPass({ code, status }: Problem): boolean {
  return code === 'unreachable' || status === 429 || status >= 500;
}

function pause({ retryAfter }: Problem, attempt: number): Promise<void> {
  const grown = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt);
  const wait = retryAfter === null ? grown : retryAfter * 1_000;
  return new Promise((resolve) => setTimeout(resolve, wait));
}
