// @vitest-environment node
// Failures that other chats have had, each lived through by the shipped code.
import { expect, it } from "vitest";
import { shown } from "../../src/chat/state";
import type { Tab } from "../support/world/browser";
import type { Pipe } from "../support/world/network";
import { World } from "../support/world/world";

const shows = (tab: Tab) => shown(tab.session.store.state).map(({ text }) => text);

/** A conversation in which one message was said. */
async function inConversation(life: (world: World, tab: Tab) => Promise<void>): Promise<void> {
  const world = new World(1);
  world.server.stored = () => {};
  await world.live(async () => {
    const tab = await world.browser.open();
    await world.writes(tab, "hello");
    await world.passes(3000);
    await life(world, tab);
    expect(await world.settles()).toEqual([]);
  });
}

/** Rocket.Chat 36023: the widget sends, and never shows what others say. */
it.each(["socket", "stream"] as const)("a half-open %s shows what was said within 10 s", async (rung) => {
  await inConversation(async (world, tab) => {
    if (rung === "stream") await withoutSockets(world);
    for (const pipe of world.network.pipes) (pipe as Pipe).silence(1);

    world.agentSays("are you there?");
    await world.writes(tab, "yes");
    await world.passes(10_000);

    expect(shows(tab)).toEqual(["hello", "are you there?", "yes"]);
  });
});

async function withoutSockets(world: World): Promise<void> {
  world.network.sockets = "refused";
  world.network.breakLinks(() => true, false);
  await world.passes(40_000);
  expect(world.counts.streams).toBeGreaterThan(0);
}

it("streams that end because they have carried enough follow each other, and nothing is missing", async () => {
  await inConversation(async (world, tab) => {
    await withoutSockets(world);
    world.network.carries = 30_000;
    await world.hides(tab, true);
    tab.asleepUntil = world.clock.now + 600_000;
    world.network.breakLinks(() => true, true);
    for (let number = 1; number <= 500; number++) world.agentSays(`news ${number} ${"x".repeat(100)}`);
    await world.passes(590_000);
    const [streams, polls] = [world.counts.streams, world.counts.polls];

    await world.hides(tab, false);
    await world.passes(20_000);

    expect(shows(tab)).toHaveLength(501);
    expect(world.counts.streams).toBeGreaterThan(streams + 1);
    expect(world.counts.polls).toBe(polls);
  });
});

/** Chatwoot 4335: a phone puts the page to sleep, and what came meanwhile is never shown. */
it("a page that was asleep for an hour shows what was said meanwhile, 6 s after it is looked at", async () => {
  await inConversation(async (world, tab) => {
    await world.hides(tab, true);
    tab.asleepUntil = world.clock.now + 3_600_000;
    world.network.breakLinks(() => true, true);
    for (let number = 1; number <= 300; number++) world.agentSays(`news ${number}`);
    await world.passes(3_500_000);
    expect(shows(tab)).toEqual(["hello"]);

    await world.hides(tab, false);
    await world.passes(6000);

    expect(shows(tab)).toHaveLength(301);
  });
});

/** Chatwoot 14934: what another agent answers during 26 s without a network is lost. */
it("answers of two agents during 26 s and more without a network are shown, each once and in order", async () => {
  await inConversation(async (world, tab) => {
    await world.offline(true);
    await world.passes(13_000);
    world.agentSays("one agent");
    await world.passes(14_000);
    world.agentSays("another agent");
    await world.passes(13_000);

    await world.offline(false);
    await world.passes(10_000);

    expect(shows(tab)).toEqual(["hello", "one agent", "another agent"]);
  });
});

/** Chatwoot 9314: on a weak network the message is stored, the answer is lost, and 12 s later it is stored again. */
it.each(["socket", "polling"] as const)("a message whose answer is lost is stored once (%s)", async (rung) => {
  await inConversation(async (world, tab) => {
    if (rung === "polling") world.network.streams = "refused";
    if (rung === "polling") world.network.sockets = "refused";
    if (rung === "polling") world.network.breakLinks(() => true, false);
    await world.passes(60_000);
    world.network.weather = { calls: 1, frames: 0, slowest: 2500 };
    for (const pipe of world.network.pipes) pipe.silence(1);

    await world.writes(tab, "my card does not work");
    await world.passes(12_000);
    world.network.weather = { calls: 0, frames: 0, slowest: 30 };
    await world.passes(80_000);

    expect(shows(tab)).toEqual(["hello", "my card does not work"]);
  });
});

it("what was written before a redirect to the bank is sent on the way back, and what was typed is in the field", async () => {
  await inConversation(async (world, tab) => {
    await world.offline(true);
    await world.writes(tab, "one");
    await world.writes(tab, "two");
    await world.clock.as(tab, () => tab.session.draft.typed("thr"));
    await world.passes(301);
    await world.browser.close(tab, true);
    await world.passes(3_600_000);
    await world.offline(false);

    const back = await world.browser.open();
    await world.passes(2000);

    expect(shows(back)).toEqual(["hello", "one", "two"]);
    expect(back.session.draft.first).toBe("thr");
    await world.clock.as(back, () => back.session.draft.typed(""));
  });
});

it.each([true, false])("two tabs that begin at the same time begin one conversation (locks: %s)", async (hasLocks) => {
  const world = new World(hasLocks ? 1 : 4);
  Object.assign(world.browser, { hasLocks });
  await world.live(async () => {
    const [one, other] = [await world.browser.open(), await world.browser.open()];
    await world.offline(true);
    await world.writes(one, "first");
    await world.passes(100);
    await world.writes(other, "second");
    await world.offline(false);

    expect(await world.settles(20_000)).toEqual([]);
    expect(shows(one).filter((text) => !text.startsWith("answer"))).toEqual(["first", "second"]);
  });
});
