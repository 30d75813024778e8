import axe from "axe-core";
import { beforeEach, expect, it, vi } from "vitest";
import { aMessage, aNotice } from "../support/messages";
import { Shopper } from "../support/shopper";

const closed = { state: "closed", inCharge: "assistant", agent: null };
let shopper: Shopper;

/** What axe finds; colours are measured in a real browser. */
async function barriers(): Promise<string[]> {
  const { violations, passes } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(passes.length).toBeGreaterThan(10);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}

const sees = (selector: string) => vi.waitFor(() => expect(shopper.find(selector)).not.toBeNull());

beforeEach(() => {
  localStorage.clear();
  document.documentElement.lang = "de";
  document.title = "Kasse";
  shopper = new Shopper("de", "signed");
  vi.spyOn(shopper, "waits").mockResolvedValue();
});

it("an empty chat has no barrier", async () => {
  expect(await barriers()).toEqual([]);
});

it("a closed conversation with typing dots has none", async () => {
  await shopper.types("Hallo");
  await sees(".send:not([disabled])");
  await shopper.presses("Enter");
  await vi.waitFor(() => shopper.server.welcomes([], closed));
  await sees(".typing");
  await sees(".closed p");

  expect(await barriers()).toEqual([]);
});

it("notices with questions by one tap have none", async () => {
  await shopper.types("Hallo");
  await sees(".send:not([disabled])");
  await shopper.presses("Enter");
  const socket = await vi.waitFor(() => shopper.server.welcomes());
  await shopper.isAccepted(1);
  socket.says({ type: "message", message: aMessage(2, { notice: aNotice({ state: "authorized", next: "none" }) }) });
  socket.says({ type: "message", message: aMessage(3, { notice: aNotice(), choices: ["Wo ist mein Paket?"] }) });
  await sees(".quick-replies");

  expect(await barriers()).toEqual([]);
});

it("a planted barrier is found", async () => {
  shopper.find(".panel")?.append(document.createElement("button"));

  expect((await barriers()).join()).toContain("button-name");
});
