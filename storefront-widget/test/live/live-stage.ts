import type { CheckoutPage } from "../../src/checkout/page";
import { Browser } from "../support/world/browser";
import { Network } from "../support/world/network";
import { Random } from "../support/world/random";
import { Stage } from "../support/world/stage";
import type { Desk } from "./desk";
import type { RealTime } from "./real-time";

/** A shopper's browser before the real server. */
export class LiveStage extends Stage {
  override readonly clock: RealTime;
  override readonly random: Random;
  override readonly network: Network;
  override readonly browser: Browser;
  readonly #desk: Desk;

  constructor(seed: number, clock: RealTime, page: CheckoutPage, desk: Desk) {
    super();
    this.clock = clock;
    this.random = new Random(seed);
    this.network = new Network(clock, this.random, this.counts);
    this.browser = new Browser(clock, this.random, this.random.chance(0.7), page);
    this.#desk = desk;
  }

  override passes(milliseconds: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
  }

  override async agentSays(text: string): Promise<void> {
    const { conversation } = JSON.parse(this.browser.storage ?? "{}");
    if (conversation) await this.#desk.says(conversation, text).catch(() => null);
  }

  /** Waits until all is as it should be; tells what is not when the time is over. */
  async settles(until: number): Promise<readonly string[]> {
    let wrong = await this.#violations();
    while (wrong.length && Date.now() < until) {
      await this.passes(1000);
      wrong = await this.#violations();
    }
    return wrong;
  }

  async #violations(): Promise<readonly string[]> {
    const { conversation } = JSON.parse(this.browser.storage ?? "{}");
    const heard = conversation ? await this.#desk.messages(conversation) : [];
    return this.differences(heard);
  }
}
