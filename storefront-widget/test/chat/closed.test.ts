import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { aMessage, byAssistant, noon } from "../support/messages";
import { Shopper } from "../support/shopper";

const closed = { state: "closed", inCharge: "nobody", agent: null };

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(noon) });
  localStorage.clear();
});

afterEach(async () => {
  await vi.advanceTimersByTimeAsync(500);
  vi.useRealTimers();
});

it.each([
  ["de", "Diese Unterhaltung wurde geschlossen. Schreiben Sie einfach weiter, dann sind wir wieder da."],
  ["en", "This conversation was closed. Write again and we are back."],
])("a closed conversation says so in a live line above the field (%s)", async (language, line) => {
  const shopper = new Shopper(language);
  await shopper.says("Hallo");
  const socket = shopper.server.welcomes();
  await shopper.isAccepted(1);
  expect(shopper.reads(".closed[role=status]")).toEqual([""]);

  socket.says({ type: "status", status: closed });
  await shopper.waits();

  expect(shopper.reads(".closed[role=status]")).toEqual([line]);
  expect(shopper.find(".closed + .composer")).not.toBeNull();
});

it("it is not said twice: the server's own last word says it already", async () => {
  const shopper = new Shopper("en");
  await shopper.says("Hello");
  const socket = shopper.server.welcomes();
  await shopper.isAccepted(1);

  socket.says({ type: "message", message: aMessage(2, { author: "system", text: "This chat has been closed." }) });
  socket.says({ type: "status", status: closed });
  await shopper.waits();

  expect(shopper.reads(".closed")).toEqual([""]);
});

it("writing opens it again", async () => {
  const shopper = new Shopper();
  await shopper.says("Hallo");
  const socket = shopper.server.welcomes([], closed);
  await shopper.isAccepted(1);

  await shopper.says("noch eine Frage");
  expect(socket.sentOf("message").at(-1)).toMatchObject({ text: "noch eine Frage" });
  socket.says({ type: "status", status: byAssistant });
  await shopper.isAccepted(2);

  expect(shopper.reads(".closed")).toEqual([""]);
  expect(shopper.server.callsOf("/conversations")).toHaveLength(1);
});
