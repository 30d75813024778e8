// @vitest-environment node
import { expect, it } from "vitest";
import { runMany, seeds } from "../support/world/many";
import { runSchedule } from "../support/world/schedule";
import { World } from "../support/world/world";

it("a server that stores repeats twice is found out", { timeout: 120_000 }, async () => {
  const { failed, wrong } = await runMany(seeds(1, 300, 1), { deduplicates: false });

  expect(failed).toBeGreaterThan(30);
  expect(wrong[0]).toMatch(/^seed \d+: .*the server has/);
});

it("a server that forgets to say how much there is, and never pushes, is found out", { timeout: 120_000 }, async () => {
  const { failed } = await runMany(seeds(1, 100, 1), { pushes: false });

  expect(failed).toBeGreaterThan(5);
});

it("a conversation that another tab has overwritten in the storage is put back", async () => {
  const { wrong } = await runMany([83508, 98058]);

  expect(wrong).toEqual([]);
});

it("a chat that forgets what was said is found out, even when all is well in the end", async () => {
  const world = new World(1);
  await world.live(async () => {
    const tab = await world.browser.open();
    await world.writes(tab);
    await world.passes(3000);
    await world.clock.as(tab, () => tab.session.store.happen({ type: "forgotten" }));
    await world.passes(60_000);

    expect(world.violations().join()).toContain("message 1 has left the screen,what was said has changed");
  });
});

it("a seed tells the same story again", async () => {
  const [one, same, other] = [await runSchedule(7), await runSchedule(7), await runSchedule(8)];

  expect(same).toEqual(one);
  expect(other.story).not.toEqual(one.story);
});
