import { entriesOf } from "../../../src/chat/entries";
import { Session } from "../../../src/chat/session";
import { type ChatState, shown } from "../../../src/chat/state";
import type { CheckoutPage } from "../../../src/checkout/page";
import { shop } from "../messages";
import type { Time } from "./clock";
import type { Owner } from "./plans";
import type { Random } from "./random";

const entryName = "stripe-chat";
const longestDelay = 40;
const modelPage: CheckoutPage = { shop, language: "de", server: "https://chat.example" };

interface Waiting {
  readonly tab: Tab;
  readonly start: () => void;
}

type Listener = (event: object) => void;

/** One page of the shop with the chat on it; it runs the shipped session. */
export class Tab implements Owner {
  alive = true;
  asleepUntil = 0;
  hidden = false;
  /** The shopper is on another page and may come back to this one as it was. */
  left = false;
  readonly browser: Browser;
  readonly listeners = new Map<string, Listener[]>();
  /** What this tab's process knows of the storage. */
  view: string | null;
  /** Writes of this tab that the others have not seen. */
  unseen = 0;
  session!: Session;
  /** What the shopper wrote in this tab. */
  readonly said: string[] = [];
  /** Who the page says is at the till. */
  till: string | null = null;
  /** What the shopper saw go wrong meanwhile. */
  readonly wrong = new Set<string>();

  constructor(browser: Browser, view: string | null) {
    this.browser = browser;
    this.view = view;
  }

  /** Looks at the screen whenever it changes. */
  watch(): void {
    this.session.store.watch((now, before) => {
      const texts = new Set(entriesOf(now).map(({ text }) => text));
      for (const text of this.said) if (!texts.has(text)) this.wrong.add(`${text} has left the screen`);
      if (!beginsWith(now, before)) this.wrong.add("what was said has changed");
    });
  }

  fire(name: string, event: object = {}): void {
    for (const listener of this.listeners.get(name) ?? []) listener(event);
  }
}

function beginsWith(now: ChatState, before: ChatState): boolean {
  const said = shown(now);
  return shown(before).every(({ number, text }, place) => said[place]?.number === number && said[place]?.text === text);
}

/** A browser with its tabs: one storage that takes a moment from tab to tab, one queue for locks. */
export class Browser {
  readonly clock: Time;
  readonly random: Random;
  readonly tabs: Tab[] = [];
  readonly hasLocks: boolean;
  online = true;
  /** Whether the shop's other scripts have filled up the storage. */
  full = false;
  storage: string | null = null;
  readonly #page: CheckoutPage;
  #writtenAt = 0;
  #holder: Waiting | null = null;
  readonly #waiting: Waiting[] = [];

  constructor(clock: Time, random: Random, hasLocks: boolean, page: CheckoutPage = modelPage) {
    this.clock = clock;
    this.random = random;
    this.hasLocks = hasLocks;
    this.#page = page;
  }

  /** The tab whose code runs now. */
  get current(): Tab {
    const { current } = this.clock;
    if (!(current instanceof Tab)) throw new Error("no tab runs now");
    return current;
  }

  async open(): Promise<Tab> {
    const tab = new Tab(this, this.storage);
    this.tabs.push(tab);
    await this.clock.as(tab, () => {
      tab.session = new Session(this.#page, []);
      tab.watch();
    });
    return tab;
  }

  /** Leaves the page: the browser says so, unless it crashes. */
  async close(tab: Tab, crash: boolean): Promise<void> {
    if (!crash) await this.clock.as(tab, () => tab.fire("pagehide"));
    tab.alive = false;
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    if (this.#holder?.tab === tab) this.#release(this.#holder);
  }

  read(): string | null {
    return this.current.view;
  }

  /** Seen at once by the tab that writes, and by the others a moment later; the last one to arrive counts. */
  write(value: string | null): void {
    const tab = this.current;
    if (this.full && (value?.length ?? 0) > (tab.view?.length ?? 0))
      throw new DOMException("full", "QuotaExceededError");
    tab.view = value;
    tab.unseen++;
    this.#writtenAt = Math.max(this.#writtenAt, this.clock.now + this.random.between(0, longestDelay));
    this.clock.at(this.#writtenAt, null, () => {
      tab.unseen--;
      this.storage = value;
      for (const other of this.tabs) if (other !== tab) this.#tell(other, value);
    });
  }

  #tell(tab: Tab, value: string | null): void {
    if (tab.unseen || tab.view === value) return;
    tab.view = value;
    this.clock.in(0, tab, () => tab.fire("storage", { key: entryName, newValue: value }));
  }

  request<Result>(_name: string, { signal }: { signal: AbortSignal }, task: () => Promise<Result>): Promise<Result> {
    const tab = this.current;
    return new Promise((resolve, reject) => {
      const waits: Waiting = {
        tab,
        start: () => {
          const done = task();
          done.finally(() => this.#release(waits));
          resolve(done);
        },
      };
      this.#waiting.push(waits);
      signal.addEventListener("abort", () => {
        const place = this.#waiting.indexOf(waits);
        if (place < 0) return;
        this.#waiting.splice(place, 1);
        reject(new DOMException("too late", "AbortError"));
      });
      this.#nextLock();
    });
  }

  #release(holder: Waiting): void {
    if (this.#holder !== holder) return;
    this.#holder = null;
    this.#nextLock();
  }

  #nextLock(): void {
    if (this.#holder) return;
    let next = this.#waiting.shift();
    while (next && !next.tab.alive) next = this.#waiting.shift();
    if (!next) return;
    this.#holder = next;
    this.clock.in(0, next.tab, next.start);
  }
}
