import { shown } from "../../../src/chat/state";
import { Browser, type Tab } from "./browser";
import { Clock } from "./clock";
import { install } from "./fakes";
import { ModelServer, type Rules, realRules } from "./model-server";
import { type Counts, fineWeather, Network } from "./network";
import { Random } from "./random";

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

/** A shopper's browser, a network and a server, in a time of their own. */
export class World {
  readonly clock = new Clock();
  readonly random: Random;
  readonly counts = { ...noCounts };
  readonly server: ModelServer;
  readonly network: Network;
  readonly browser: Browser;
  /** What the shopper wrote, in the order of writing. */
  readonly written: string[] = [];
  #answers = 0;

  constructor(seed: number, rules: Rules = realRules) {
    this.random = new Random(seed);
    this.server = new ModelServer(() => this.clock.now, rules);
    this.network = new Network(this.clock, this.random, this.server, this.counts);
    this.browser = new Browser(this.clock, this.random, this.random.chance(0.7));
    this.server.stored = (conversation, { author }) => {
      if (author === "shopper" && this.random.chance(0.5))
        this.clock.in(this.random.between(100, 1500), null, () =>
          this.server.says(conversation.id, "assistant", `answer ${++this.#answers}`),
        );
    };
  }

  /** Runs something in this world: its time, chance and globals are those of the process meanwhile. */
  async live(life: () => Promise<void>): Promise<void> {
    const { random } = Math;
    const ends = [
      this.clock.install(),
      install(
        () => this.browser,
        () => this.network,
        this.clock,
      ),
    ];
    Math.random = this.random.next;
    try {
      await life();
    } finally {
      Math.random = random;
      for (const end of ends) end();
    }
  }

  async passes(milliseconds: number): Promise<void> {
    await this.clock.until(this.clock.now + milliseconds);
  }

  /** The shopper says something in a tab. */
  async writes(tab: Tab, text = `message ${this.written.length + 1}`): Promise<void> {
    this.written.push(text);
    if (tab.hidden) await this.hides(tab, false);
    await this.clock.as(tab, () => tab.session.write(text));
  }

  /** An agent says something in the newest conversation. */
  agentSays(text: string): void {
    const conversation = this.server.conversations.findLast(({ messages }) => messages.length);
    if (conversation) this.server.says(conversation.id, "agent", text);
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

  /** The server process ends, and a new one starts after a while. */
  restarts(pause: number): void {
    this.network.serverIsUp = false;
    this.server.restart(1001);
    this.clock.in(pause, null, () => {
      this.network.serverIsUp = true;
    });
  }

  /** Everything is well from now on. */
  async clears(): Promise<void> {
    this.network.weather = fineWeather;
    this.network.serverIsUp = true;
    await this.offline(false);
    for (const tab of [...this.browser.tabs]) await this.hides(tab, false);
  }

  /** Waits until all is as it should be; tells what is not after the time is over. */
  async settles(within = 240_000): Promise<readonly string[]> {
    for (let waited = 0; waited < within && this.violations().length; waited += 500) await this.passes(500);
    return this.violations();
  }

  /** What is not as it should be. */
  violations(): readonly string[] {
    const all = this.server.conversations.filter(({ messages }) => messages.length);
    const conversation = all.at(-1);
    const heard = conversation?.messages ?? [];
    const own = heard.filter(({ author }) => author === "shopper").map(({ text }) => text);
    const desk = conversation ? this.server.desk.get(conversation.id) : [];
    const wrong = [
      all.length > 1 && `${all.length} conversations`,
      own.join() !== this.written.join() && `the server has [${own}], written was [${this.written}]`,
      desk?.map(({ text }) => text).join() !== heard.map(({ text }) => text).join() && "the agent sees something else",
      (JSON.parse(this.browser.storage ?? "{}").unsent ?? []).length > 0 && "something unsent is stored",
      ...this.browser.tabs.map((tab, place) => {
        const { state } = tab.session.store;
        const seen = shown(state).map(({ number, text }) => `${number} ${text}`);
        const there = heard.map(({ number, text }) => `${number} ${text}`);
        if (state.unsent.length) return `tab ${place} has ${state.unsent.length} unsent`;
        return seen.join() !== there.join() && `tab ${place} shows [${seen}], the server has [${there}]`;
      }),
    ];
    return wrong.filter((one) => one !== false);
  }
}
