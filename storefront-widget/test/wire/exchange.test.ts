// @vitest-environment node
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { realRules } from "../support/world/rules";
import { World } from "../support/world/world";
import { Exchange, matches, type Step } from "./exchange";

const { steps } = JSON.parse(readFileSync("test/wire/exchange.json", "utf8")) as { steps: Step[] };

/** Goes through the steps with the model server, in a time that runs by itself. */
async function exchange(rules = realRules): Promise<void> {
  const world = new World(1, rules);
  await world.live(async () => {
    const tab = await world.browser.open();
    let over = false;
    const done = new Promise<void>((resolve, reject) => {
      const waits = () => new Promise<void>((then) => setTimeout(then, 50));
      const call = (path: string, init: RequestInit) => fetch(`https://chat.example/api/v1/widget/s${path}`, init);
      const socket = () => new WebSocket("wss://chat.example/ws/widget/s");
      const run = new Exchange({ waits, call, socket, newId: () => crypto.randomUUID() });
      world.clock.as(tab, () => run.run(steps).then(resolve, reject));
    }).finally(() => {
      over = true;
    });
    done.catch(() => null);
    while (!over) await world.passes(50);
    await done;
  });
}

it("the model server answers every step as it was written down", async () => {
  await expect(exchange()).resolves.toBeUndefined();
  expect(steps.length).toBeGreaterThan(40);
});

it("a server that stores repeats twice fails it", async () => {
  await expect(exchange({ ...realRules, deduplicates: false })).rejects.toThrow(/^step \d+ .*accepted/);
});

it.each([
  [{ a: 1 }, { a: 1, b: 2 }, true],
  [{ a: "*" }, { a: null }, false],
  [[{ n: 1 }, { n: 3 }], [{ n: 1 }, { n: 2 }, { n: 3 }], true],
  [[{ n: 3 }, { n: 1 }], [{ n: 1 }, { n: 2 }, { n: 3 }], false],
  ["x", "y", false],
])("%j expected of %j: %s", (expected, value, fits) => {
  expect(matches(expected, value)).toBe(fits);
});
