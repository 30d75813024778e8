// @vitest-environment node
import { expect, it } from "vitest";
import { backOff } from "../../src/api/back-off";
import { Random } from "../support/world/random";

const widgets = 5000;
const mostPerSecond = 0.15;

/** In which second each widget is back, when the server is away for a while; one in ten has something to send. */
function returns(away: number, { next }: Random): number[] {
  const seconds = Array.from({ length: 120 }, () => 0);
  for (let widget = 0; widget < widgets; widget++) {
    let time = 0;
    let attempt = 0;
    do time += backOff(attempt++, widget % 10 === 0, next);
    while (time < away);
    const second = Math.floor(time / 1000);
    seconds[second] = (seconds[second] ?? 0) + 1;
  }
  return seconds;
}

it.each([0, 6000, 20_000])("5,000 widgets do not come back within one second: server away for %i ms", (away) => {
  const seconds = returns(away, new Random(away + 1));

  const most = Math.max(...seconds);
  console.log(`away ${away} ms: at most ${most} of ${widgets} in one second`);
  expect(most).toBeLessThan(mostPerSecond * widgets);
  expect(seconds.reduce((sum, count) => sum + count)).toBe(widgets);
});

it("those who have something to send are back within 2 s", () => {
  const { next } = new Random(1);

  expect(Math.max(...Array.from({ length: widgets }, () => backOff(0, true, next)))).toBeLessThan(2000);
});
