import { backOff } from "../api/back-off";
import type { PaymentPageServer, Told } from "../api/payment-page";
import type { PaymentPage } from "../api/payment-wire";

const longestPause = 3000;

/** Asks the server how the payment stands: once, again later, or until something is decided. */
export class Inquiry {
  readonly #server: PaymentPageServer;
  #turn = 0;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(server: PaymentPageServer) {
    this.#server = server;
  }

  /** What the server says; `null` when it was asked again meanwhile. */
  async page(): Promise<Told<PaymentPage> | null> {
    this.rests();
    const turn = ++this.#turn;
    const answer = await this.#server.page();
    return turn === this.#turn ? answer : null;
  }

  /** Looks a few times, a moment apart, until it is decided; `null` when it is not. */
  async decided(looks: number): Promise<PaymentPage | null> {
    for (let look = 0; look < looks; look++) {
      const answer = await this.#server.page();
      if (answer.kind === "told" && isDecided(answer.what)) return answer.what;
      await pause(500 * 1.5 ** look);
    }
    return null;
  }

  /** Tries it again later: something is out of reach. */
  again(task: () => void): void {
    this.after(500 + backOff(this.#attempt++, true), task);
  }

  /** Does it after that time, unless somebody asks before. */
  after(milliseconds: number, task: () => void): void {
    this.rests();
    this.#timer = setTimeout(task, milliseconds);
  }

  /** Everything was within reach. */
  reached(): void {
    this.#attempt = 0;
  }

  /** Asks nothing any more by itself. */
  rests(): void {
    clearTimeout(this.#timer);
  }
}

/** Waits, but not for ever. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(longestPause, milliseconds)));
}

function isDecided({ state, payment }: PaymentPage): boolean {
  return state !== "open" || payment?.state === "declined";
}
