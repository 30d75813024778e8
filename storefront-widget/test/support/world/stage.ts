import type { Message } from "../../../src/api/wire";
import { shown } from "../../../src/chat/state";
import type { Browser, Tab } from "./browser";
import type { Time } from "./clock";
import { type Counts, fineWeather, type Network } from "./network";
import type { Random } from "./random";

const noCounts: Counts = {
  drops: 0,
  doubles: 0,
  late: 0,
  cuts: 0,
  halfOpens: 0,
  sockets: 0,
  streams: 0,
  polls: 0,
  holes: 0,
};

/** A shopper's browser and a network in which anything may happen. */
export abstract class Stage {
  abstract readonly clock: Time;
  abstract readonly random: Random;
  abstract readonly network: Network;
  abstract readonly browser: Browser;
  readonly counts = { ...noCounts };
  /** What the shopper wrote, in the order of writing. */
  readonly written: string[] = [];

  abstract passes(milliseconds: number): Promise<void>;

  /** An agent says something in the newest conversation. */
  abstract agentSays(text: string): unknown;

  /** The shopper says something in a tab. */
  async writes(tab: Tab, text = `message ${this.written.length + 1}`): Promise<void> {
    this.written.push(text);
    if (tab.hidden) await this.hides(tab, false);
    await this.clock.as(tab, () => {
      tab.session.store.happen({ type: "opened" });
      tab.session.write(text);
      tab.said.push(text);
    });
  }

  async offline(yes: boolean): Promise<void> {
    this.browser.online = !yes;
    if (yes) this.network.breakLinks(() => true, true);
    if (!yes) for (const tab of [...this.browser.tabs]) await this.clock.as(tab, () => tab.fire("online"));
  }

  async hides(tab: Tab, yes: boolean): Promise<void> {
    tab.hidden = yes;
    if (!yes) tab.asleepUntil = 0;
    await this.clock.as(tab, () => tab.fire("visibilitychange"));
  }

  /** An agent types and may never say it. */
  agentTypes(): unknown {
    return null;
  }

  /** The page says who is at the till; the server may have no time for it. */
  identifies(_tab: Tab): unknown {
    return null;
  }

  /** The server process ends, and a new one starts after a while. */
  restarts(_pause: number): void {}

  /** Everything is well from now on. */
  async clears(): Promise<void> {
    this.network.weather = fineWeather;
    this.network.serverIsUp = true;
    await this.offline(false);
    for (const tab of [...this.browser.tabs]) await this.hides(tab, false);
  }

  /** How the tabs and the storage differ from what the server has heard. */
  protected differences(heard: readonly Message[]): readonly string[] {
    const own = heard.filter(({ author }) => author === "shopper").map(({ text }) => text);
    const wrong = [
      own.join() !== this.written.join() && `the server has [${own}], written was [${this.written}]`,
      (JSON.parse(this.browser.storage ?? "{}").unsent ?? []).length > 0 && "something unsent is stored",
      ...this.browser.tabs.map((tab, place) => {
        const { state } = tab.session.store;
        const [seen, there] = [told(shown(state)), told(heard)];
        if (tab.wrong.size) return `tab ${place}: ${[...tab.wrong]}`;
        if (state.unsent.length) return `tab ${place} has ${state.unsent.length} unsent`;
        return seen !== there && `tab ${place} shows [${seen}], the server has [${there}]`;
      }),
    ];
    return wrong.filter((one) => one !== false);
  }
}

function told(messages: readonly Message[]): string {
  return messages.map(({ number, author, text }) => `${number} ${author}: ${text}`).join();
}
