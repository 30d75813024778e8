// @vitest-environment node
// The right to the conversation is renewed in the worst moments, and nobody loses it.
import { expect, it } from "vitest";
import type { Rules } from "../support/world/rules";
import { realRules } from "../support/world/rules";
import { World } from "../support/world/world";

const hours = 3_600_000;
const halfOfItsLife = 12 * hours;

interface Outcome {
  readonly violations: readonly string[];
  readonly conversations: number;
  readonly tokens: number;
  readonly renewals: number;
}

/** A browser begins a conversation, and lets a long time pass; `life` is what happens when the token must be renewed. */
async function inOldConversation(
  seed: number,
  life: (world: World) => Promise<void>,
  rules?: Partial<Rules>,
): Promise<Outcome> {
  const world = new World(seed, { ...realRules, ...rules });
  world.server.stored = () => {};
  let renewals = 0;
  const { server } = world;
  const answer = server.answer.bind(server);
  server.answer = (call) => {
    renewals += call.path === "/tokens" ? 1 : 0;
    return answer(call);
  };
  let violations: readonly string[] = [];
  await world.live(async () => {
    const tab = await world.browser.open();
    await world.writes(tab, "hello");
    await world.passes(3000);
    await world.browser.close(tab, false);
    await world.passes(halfOfItsLife);
    await life(world);
    await world.clears();
    violations = await world.settles();
  });
  return { violations, conversations: server.conversations.length, tokens: server.tokens, renewals };
}

/** The renewal reaches the server, and its answer nobody; then there is no network for an hour, and two messages. */
async function losesTheAnswer(world: World): Promise<void> {
  const { network } = world;
  network.fateOfCall = (_tab, _method, path) => (path === "/tokens" ? "lost after" : "fine");
  const tab = await world.browser.open();
  await world.writes(tab, "before the tunnel");
  await world.passes(100);
  await world.offline(true);
  await world.writes(tab, "in the tunnel");
  await world.passes(1 * hours);
  network.fateOfCall = () => "fine";
}

it("a lost answer to a renewal and an hour without a network leave the conversation as it was", async () => {
  const outcome = await inOldConversation(1, losesTheAnswer);

  expect(outcome).toEqual({ violations: [], conversations: 1, tokens: 1, renewals: 2 });
});

it("a server that lets the old token die after a minute is found out", async () => {
  const outcome = await inOldConversation(1, losesTheAnswer, { renewedLivesFor: 60_000 });

  expect(outcome.violations).not.toEqual([]);
  expect(outcome.conversations).toBe(2);
});

it("whoever uses the old token after the new one is refused", async () => {
  let [old, renewed] = ["", ""];
  const read = (world: World) => JSON.parse(world.browser.storage ?? "{}").token;

  const outcome = await inOldConversation(2, async (world) => {
    old = read(world);
    await world.browser.open();
    await world.passes(3000);
    renewed = read(world);
    const asked = (token: string) => world.server.answer({ method: "GET", path: "/messages", token, body: undefined });
    expect([asked(old).status, asked(renewed).status]).toEqual([401, 200]);
  });

  expect(renewed).not.toBe(old);
  expect(outcome.violations).toEqual([]);
});

const schedules = 120;

it(`in ${schedules} schedules tabs renew in bad weather, and all go on`, { timeout: 120_000 }, async () => {
  let renewals = 0;
  const wrong: string[] = [];
  for (let seed = 1; seed <= schedules; seed++) {
    const outcome = await inOldConversation(seed, inBadWeather);
    renewals += outcome.renewals;
    if (outcome.violations.length || outcome.conversations > 1 || outcome.tokens > 2)
      wrong.push(`seed ${seed}: ${JSON.stringify(outcome)}`);
  }

  expect(wrong).toEqual([]);
  expect(renewals).toBeGreaterThan(1.5 * schedules);
});

async function inBadWeather(world: World): Promise<void> {
  const { network, browser, random } = world;
  network.weather = { calls: 0.6, frames: 0.2, slowest: random.between(30, 2500) };
  Object.assign(network, random.of([{}, { sockets: "refused" }, { sockets: "refused", streams: "refused" }]));
  for (let tabs = random.between(1, 3); tabs > 0; tabs--) await browser.open();
  for (let acts = random.between(2, 8); acts > 0; acts--) {
    await world.passes(random.between(0, 15_000));
    const tab = random.of(browser.tabs);
    const act = random.of(["write", "write", "cut", "crash", "offline", "online"] as const);
    if (act === "write") await world.writes(tab);
    if (act === "cut") network.breakLinks(() => true, random.chance(0.5));
    if (act === "crash") await browser.close(tab, true).then(() => browser.open());
    if (act === "offline" || act === "online") await world.offline(act === "offline");
  }
  if (random.chance(0.8)) return;
  await world.offline(true);
  await world.passes(1 * hours);
}
