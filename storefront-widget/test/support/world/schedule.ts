import { type Counts, fineWeather, type Way } from "./network";
import { type Rules, realRules } from "./rules";
import type { Stage } from "./stage";
import { World } from "./world";

/** What became of one schedule. */
export interface Outcome {
  readonly violations: readonly string[];
  readonly counts: Counts;
  /** What happened, in order. */
  readonly story: readonly string[];
}

const ways: readonly Way[] = ["open", "open", "open", "refused", "swallowed"];
const longestChaos = 45_000;
const shortestPause = 200;

/** Lives through the disasters of one seed, then lets everything be well, and looks whether all agree. */
export async function runSchedule(seed: number, rules?: Partial<Rules>): Promise<Outcome> {
  const burst = seed % 5 === 0 ? 3 : 20;
  const world = new World(seed, { ...realRules, burst, page: seed % 3 === 0 ? 4 : 200, ...rules });
  const story: string[] = [];
  let violations: readonly string[] = [];
  await world.live(async () => {
    await world.browser.open();
    const end = world.clock.now + world.random.between(8000, longestChaos);
    while (world.clock.now < end) {
      story.push(await something(world, seed % 2 ? fullUrn : urn));
      await world.passes(shortestPause + (world.random.chance(0.5) ? 0 : world.random.between(0, 4000)));
    }
    if (!world.browser.tabs.length) await world.browser.open();
    await world.clears();
    violations = await world.settles();
  });
  return { violations, counts: world.counts, story };
}

type Act = (world: Stage) => Promise<unknown> | unknown;

const tabOf = ({ browser, random }: Stage) => random.of(browser.tabs);

const acts: readonly (readonly [name: string, weight: number, act: Act])[] = [
  ["writes", 30, (world) => write(world)],
  ["agent", 12, (world) => world.agentSays(`agent ${world.clock.now}`)],
  ["cut", 8, (world) => world.network.breakLinks(() => true, false)],
  ["half-open", 10, (world) => world.network.breakLinks(() => world.random.chance(0.8), true)],
  ["offline", 5, (world) => world.offline(true)],
  ["online", 9, (world) => world.offline(false)],
  ["restart", 4, (world) => world.restarts(world.random.between(100, 8000))],
  ["reload", 7, (world) => reload(world)],
  ["second tab", 5, (world) => world.browser.tabs.length < 3 && world.browser.open()],
  ["close", 3, (world) => world.browser.tabs.length > 1 && world.browser.close(tabOf(world), false)],
  ["hide", 4, (world) => world.hides(tabOf(world), true)],
  ["sleep", 4, (world) => sleep(world)],
  ["show", 6, (world) => world.hides(tabOf(world), false)],
  ["bad weather", 8, (world) => storm(world)],
  ["fine weather", 5, (world) => Object.assign(world.network, { weather: fineWeather })],
  ["other network", 6, (world) => otherNetwork(world)],
];
/** What happens in every second schedule, too. */
const moreActs: typeof acts = [
  ["bfcache", 6, (world) => leaveAndComeBack(world)],
  ["full storage", 6, (world) => fullStorage(world)],
  ["agent types", 6, (world) => world.agentTypes()],
  ["identify", 4, (world) => world.identifies(tabOf(world))],
];
/** Each act as often as it weighs. */
const urnOf = (some: typeof acts) =>
  some.flatMap(([name, weight, act]) => Array.from({ length: weight }, () => [name, act] as const));
const urn = urnOf(acts);
const fullUrn = urnOf([...acts, ...moreActs]);

/** What cannot happen before a real server in real time: it neither restarts nor waits for sleepers. */
const notLive = ["sleep", "restart"];
const liveUrn = urn.filter(([name]) => !notLive.includes(name));

/** Lets something happen that a real server can be asked to live through. */
export async function somethingLive(stage: Stage): Promise<void> {
  await stage.random.of(liveUrn)[1](stage);
}

/** Lets something happen; tells what. */
async function something(world: Stage, all: typeof urn): Promise<string> {
  const [name, act] = world.random.of(all);
  await act(world);
  return `${Math.round(world.clock.now) % 1_000_000} ${name}`;
}

async function reload(world: Stage): Promise<void> {
  await world.browser.close(tabOf(world), world.random.chance(0.5));
  if (world.random.chance(0.5)) await world.passes(world.random.between(0, 5000));
  await world.browser.open();
}

/** As a phone does with a page in the background: nothing of it happens for a while, and its connections die. */
async function sleep(world: Stage): Promise<void> {
  const tab = tabOf(world);
  await world.hides(tab, true);
  tab.asleepUntil = world.clock.now + world.random.between(1000, 60_000);
  world.network.breakLinks((one) => one === tab, true);
}

/** Nobody writes in a page that was left. */
async function write(world: Stage): Promise<void> {
  if (world.written.length >= 12) return;
  const tab = tabOf(world);
  if (!tab.left) await world.writes(tab);
}

/** As a browser does with a page that is left and may be come back to: it stands still with all that it knows. */
async function leaveAndComeBack(world: Stage): Promise<void> {
  const [tab, { clock }] = [tabOf(world), world];
  await clock.as(tab, () => tab.fire("pagehide"));
  tab.asleepUntil = clock.now + world.random.between(500, 20_000);
  world.network.breakLinks((one) => one === tab, true);
  tab.left = true;
  clock.in(tab.asleepUntil - clock.now, tab, () => {
    tab.left = false;
    tab.fire("pageshow", { persisted: true });
  });
}

/** What is written while the storage is full is safe with the next change after it. */
async function fullStorage(world: Stage): Promise<void> {
  const { browser, random } = world;
  if (!JSON.parse(browser.storage ?? "{}").conversation || world.written.length > 10) return;
  const tab = tabOf(world);
  if (tab.left) return;
  browser.full = true;
  await world.writes(tab);
  await world.passes(random.between(0, 3000));
  browser.full = false;
  await world.writes(tab);
}

function storm(world: Stage): void {
  const { random } = world;
  const [calls, frames] = [random.between(0, 0.4), random.between(0, 0.4)];
  world.network.weather = { calls, frames, slowest: random.between(30, 2500) };
}

function otherNetwork({ network, random }: Stage): void {
  network.sockets = random.of(ways);
  network.streams = random.of(ways);
  network.breakLinks(() => true, random.chance(0.5));
}
