import type { Tab } from "./browser";
import type { Time } from "./clock";
import type { Random } from "./random";

/** What a network does to one of the rungs: nothing, refuse it, or swallow it. */
export type Way = "open" | "refused" | "swallowed";

/** How often something goes wrong, from 0 to 1. */
export interface Weather {
  /** A call is lost, cut before or after the server has done it, or comes twice. */
  calls: number;
  /** A pushed frame is dropped, comes twice, or comes late. */
  frames: number;
  slowest: number;
}

export const fineWeather: Weather = { calls: 0, frames: 0, slowest: 30 };

/** How many of each there were. */
export interface Counts {
  drops: number;
  doubles: number;
  late: number;
  cuts: number;
  halfOpens: number;
  sockets: number;
  streams: number;
  polls: number;
  holes: number;
}

/** What is between the tabs and a server. */
export class Network {
  readonly clock: Time;
  readonly random: Random;
  readonly counts: Counts;
  readonly pipes = new Set<Pipe>();
  weather: Weather = fineWeather;
  sockets: Way = "open";
  streams: Way = "open";
  /** So many bytes are carried by one stream; with more it ends. */
  carries = 256 * 1024;
  serverIsUp = true;
  /** How many WebSockets were tried. */
  tried = 0;

  constructor(clock: Time, random: Random, counts: Counts) {
    this.clock = clock;
    this.random = random;
    this.counts = counts;
  }

  delay(): number {
    return this.random.between(2, this.weather.slowest);
  }

  #stands(tab: Tab): boolean {
    return [...this.pipes].some((pipe) => pipe.tab === tab && pipe.used);
  }

  /** Whether nothing gets through from this tab at all. */
  dead(tab: Tab): boolean {
    return !tab.browser.online;
  }

  /** Breaks what stands: told to the client, or only so that nothing arrives any more. */
  breakLinks(of: (tab: Tab) => boolean, silently: boolean): void {
    for (const pipe of [...this.pipes].filter(({ tab }) => of(tab))) {
      if (silently) this.counts.halfOpens++;
      else this.counts.cuts++;
      if (silently) pipe.silence(this.random.below(3));
      else pipe.cut();
    }
  }

  /** What becomes of a call; counts it. */
  fateOfCall(tab: Tab, method: string, path: string): Fate {
    const { counts, random } = this;
    if (path.startsWith("/messages") && method === "GET") counts[this.#stands(tab) ? "holes" : "polls"]++;
    const fate = random.chance(this.weather.calls) ? random.of(fates) : "fine";
    if (fate === "double") counts.doubles++;
    else if (fate !== "fine") counts.cuts++;
    return fate;
  }
}

/** What becomes of a call: cut is told to the client, lost is left to its patience. */
export type Fate = (typeof fates)[number] | "fine";

const fates = ["cut before", "cut after", "lost before", "lost after", "double"] as const;

/** One open connection: frames keep their order unless the weather is bad, and none comes after it has gone silent. */
export class Pipe {
  readonly tab: Tab;
  readonly #network: Network;
  readonly #closed: () => void;
  /** Whether anything has come through. */
  used = false;
  #deaf = false;
  #mute = false;
  #over = false;
  #downAt = 0;
  #upAt = 0;

  constructor(network: Network, tab: Tab, closed: () => void) {
    this.tab = tab;
    this.#network = network;
    this.#closed = closed;
    network.pipes.add(this);
  }

  /** From the server to the tab. */
  down(deliver: () => void, mayFail: boolean): void {
    const { clock, random, weather, counts } = this.#network;
    const fate = mayFail && random.chance(weather.frames) ? random.of(["drop", "double", "late"] as const) : "fine";
    if (fate === "drop") counts.drops++;
    if (fate === "drop") return;
    if (fate === "late") counts.late++;
    if (fate === "double") counts.doubles++;
    const arrive = () => {
      if (this.#deaf || this.#over || this.#network.dead(this.tab)) return;
      this.used = true;
      deliver();
    };
    if (fate === "late") return void clock.in(random.between(200, 3000), this.tab, arrive);
    this.#downAt = Math.max(this.#downAt, clock.now + this.#network.delay());
    for (let times = fate === "double" ? 2 : 1; times > 0; times--) clock.at(this.#downAt, this.tab, arrive);
  }

  /** From the tab to the server. */
  up(deliver: () => void): void {
    const { clock } = this.#network;
    this.#upAt = Math.max(this.#upAt, clock.now + this.#network.delay());
    clock.at(this.#upAt, null, () => {
      if (!this.#mute && !this.#over && !this.#network.dead(this.tab) && this.#network.serverIsUp) deliver();
    });
  }

  /** Half open: one direction is lost, or both. */
  silence(which: number): void {
    if (which !== 0) this.#deaf = true;
    if (which !== 1) this.#mute = true;
  }

  cut(): void {
    if (this.#over) return;
    const heard = !this.#deaf && !this.#network.dead(this.tab);
    this.end();
    if (heard) this.#network.clock.in(5, this.tab, this.#closed);
  }

  end(): void {
    this.#over = true;
    this.#network.pipes.delete(this);
  }
}
