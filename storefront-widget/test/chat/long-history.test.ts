import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { FakeWebSocket } from "../support/fake-web-socket";
import { aMessage, noon } from "../support/messages";
import { Shopper } from "../support/shopper";

const length = 300;
const greeting = 1;
let shopper: Shopper;

const rows = () => shopper.root.querySelectorAll(".log > .row:not(.typing)").length;
const comes = (socket: FakeWebSocket) => {
  for (let number = 1; number <= length; number++) socket.says({ type: "message", message: aMessage(number) });
};

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(noon) });
  localStorage.clear();
  shopper = new Shopper();
});

afterEach(async () => {
  await vi.advanceTimersByTimeAsync(500);
  vi.useRealTimers();
});

it("a long history is drawn once per frame, not once per message", async () => {
  await shopper.says("Hallo");
  const socket = shopper.server.welcomes();
  await shopper.waits();
  const drawn = vi.spyOn(shopper.find(".log") as HTMLElement, "scrollTo");

  comes(socket);
  await shopper.waits(17);

  expect(drawn).toHaveBeenCalledTimes(1);
  expect(rows()).toBe(greeting + length + 1);
});

it("nothing is drawn while the chat is closed, but what is unread is told, and all of it is there when it opens", async () => {
  await shopper.says("Hallo");
  const socket = shopper.server.welcomes();
  await shopper.waits();
  shopper.panel.close();
  const drawn = vi.spyOn(shopper.find(".log") as HTMLElement, "scrollTo");

  comes(socket);
  await shopper.waits();
  expect(drawn).not.toHaveBeenCalled();
  expect(shopper.told).toContain(`unread ${length}`);
  shopper.panel.open();

  expect(rows()).toBe(greeting + length + 1);
});
