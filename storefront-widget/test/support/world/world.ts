import { Browser, type Tab } from "./browser";
import { Clock } from "./clock";
import { install } from "./fakes";
import { ModelNetwork } from "./model-network";
import { ModelServer } from "./model-server";
import { Random } from "./random";
import { type Rules, realRules } from "./rules";
import { Stage } from "./stage";

/** A shopper's browser, a network and a server, in a time of their own. */
export class World extends Stage {
  override readonly clock = new Clock();
  override readonly random: Random;
  readonly server: ModelServer;
  override readonly network: ModelNetwork;
  override readonly browser: Browser;
  #answers = 0;

  constructor(seed: number, rules: Rules = realRules) {
    super();
    this.random = new Random(seed);
    this.server = new ModelServer(() => this.clock.now, rules);
    this.network = new ModelNetwork(this.clock, this.random, this.counts, this.server);
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

  override async passes(milliseconds: number): Promise<void> {
    await this.clock.until(this.clock.now + milliseconds);
  }

  /** An agent says something in the newest conversation. */
  override agentSays(text: string): void {
    const conversation = this.server.conversations.findLast(({ messages }) => messages.length);
    if (conversation) this.server.says(conversation.id, "agent", text);
  }

  /** An agent types in the newest conversation, and may never say it. */
  override agentTypes(): void {
    const conversation = this.server.conversations.findLast(({ messages }) => messages.length);
    for (const { sink } of conversation?.streams ?? []) sink.frame({ type: "typing" });
  }

  override async identifies(tab: Tab): Promise<void> {
    this.server.busy = this.random.below(3);
    tab.till = `signed ${this.clock.now}`;
    await this.clock.as(tab, () => tab.session.identify(`${tab.till}`));
  }

  /** The server process ends, and a new one starts after a while. */
  override restarts(pause: number): void {
    this.network.serverIsUp = false;
    this.server.restart(1001);
    this.clock.in(pause, null, () => {
      this.network.serverIsUp = true;
    });
  }

  /** Waits until all is as it should be; tells what is not after the time is over. */
  async settles(within = 240_000): Promise<readonly string[]> {
    for (let waited = 0; waited < within && this.violations().length; waited += 500) await this.passes(500);
    return this.violations();
  }

  /** What the server knows of what the shopper has received and read, and what it should know. */
  #marks({ messages, delivered, seen }: ModelServer["conversations"][number]): readonly string[] {
    const others = messages.filter(({ author }) => author !== "shopper");
    const last = others.at(-1)?.number ?? 0;
    const opened = this.browser.tabs.some(({ session }) => session.store.state.open);
    const typing = this.browser.tabs.some(({ session }) => session.store.state.typing);
    return [
      ...(delivered === last ? [] : [`delivered is ${delivered}, and should be ${last}`]),
      ...(seen > last || (opened && seen !== last) ? [`read is ${seen}, and should be ${last}`] : []),
      ...(typing ? ["somebody is still typing"] : []),
    ];
  }

  /** What is not as it should be. */
  violations(): readonly string[] {
    const all = this.server.conversations.filter(({ messages }) => messages.length);
    const conversation = all.at(-1);
    const heard = conversation?.messages ?? [];
    const till = this.browser.tabs.some((tab) => tab.till) && conversation && !conversation.till;
    return [
      ...(all.length > 1 ? [`${all.length} conversations`] : []),
      ...(conversation ? this.#marks(conversation) : []),
      ...(till ? ["the server does not know who is at the till"] : []),
      ...this.differences(heard),
    ];
  }
}
