// Many shoppers with bad networks before a real server: node --experimental-websocket target/live/run.mjs
//   --base URL --shop ID --origin ORIGIN --agent TOKEN [--shoppers 200] [--seed 1] [--seconds 14]
import { parseArgs } from "node:util";
import type { Tab } from "../support/world/browser";
import { installPage } from "../support/world/page";
import { somethingLive } from "../support/world/schedule";
import { Desk } from "./desk";
import { liveMeans } from "./live-net";
import { LiveStage } from "./live-stage";
import { RealTime } from "./real-time";

const text = { type: "string" } as const;
const { values } = parseArgs({
  options: { base: text, shop: text, origin: text, agent: text, shoppers: text, seed: text, seconds: text },
});
const { base = "", shop = "", origin = "", agent = "" } = values;
const [shoppers, seed, seconds] = [values.shoppers ?? 200, values.seed ?? 1, values.seconds ?? 14].map(Number);
const calm = Date.now() + 1000 * Number(seconds);
/** As long as in the model: an answer that never comes, and the longest pauses after it, fit in. */
const settling = 240_000;

const clock = new RealTime();
const page = { shop, language: "de", server: base };
const desk = new Desk(base, agent);
const stages = Array.from({ length: Number(shoppers) }, (_, n) => new LiveStage(Number(seed) + n, clock, page, desk));
const stageOf = () => {
  const tab = clock.current as Tab;
  return stages.find(({ browser }) => browser === tab.browser) as LiveStage;
};
/** The seconds of calm that each shopper needed. */
const took: number[] = [];
// so that the one timer by which Node counts for all requests belongs to no tab
await fetch(base).then((response) => response.text());
clock.install();
installPage(
  () => (clock.current as Tab).browser,
  liveMeans(
    () => stageOf().browser,
    () => stageOf().network,
    origin,
  ),
);

async function live(stage: LiveStage): Promise<readonly string[]> {
  await stage.passes(stage.random.between(0, 2000));
  await stage.browser.open();
  while (Date.now() < calm) {
    await somethingLive(stage);
    await stage.passes(stage.random.between(200, 2000));
  }
  await stage.clears();
  const wrong = await stage.settles(calm + settling);
  if (!wrong.length) took.push(Math.round((Date.now() - calm) / 1000));
  return wrong;
}

const all = await Promise.all(stages.map((stage) => live(stage).catch((reason) => [`${reason}`])));
const wrong = all.flatMap((violations, n) => violations.map((one) => `seed ${Number(seed) + n}: ${one}`));
const sums: Record<string, number> = { written: stages.reduce((sum, { written }) => sum + written.length, 0) };
for (const { counts } of stages)
  for (const [name, count] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + count;
const failed = all.filter(({ length }) => length).length;
process.stdout.write(`${stages.length} shoppers, ${failed} not as they should be: ${JSON.stringify(sums)}\n`);
process.stdout.write(`settled at the latest after ${Math.max(...took)} s\n`);
for (const one of wrong.slice(0, 20)) process.stdout.write(`${one.slice(0, 2000)}\n`);
const dull = Number(sums.written) < stages.length || !sums.sockets || !sums.streams || !sums.polls;
if (dull) process.stdout.write("too little has happened for that to mean anything\n");
process.exit(failed || dull ? 1 : 0);
