import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { noon } from "../support/messages";
import { Shopper } from "../support/shopper";

const waiting = { state: "open", inCharge: "nobody", agent: null };

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(noon) });
  localStorage.clear();
});

afterEach(async () => {
  await vi.advanceTimersByTimeAsync(500);
  vi.useRealTimers();
});

async function asking(mail: object, status?: object): Promise<Shopper> {
  const shopper = new Shopper("en");
  shopper.server.mail = { connected: true, staffed: true, address: null, ...mail };
  await shopper.says("Hello");
  shopper.server.welcomes([], status);
  await shopper.isAccepted(1);
  await shopper.waits(200);
  return shopper;
}

async function types(shopper: Shopper, text: string): Promise<void> {
  (shopper.find(".mail input") as HTMLInputElement).value = text;
  await shopper.clicks(".mail [type=submit]");
  await shopper.waits(200);
}

it("where the shop sends no mails nothing is offered", async () => {
  const shopper = await asking({ connected: false }, waiting);

  expect(shopper.find(".mail")).toBeNull();
});

it("before anything was said nothing is asked", async () => {
  const shopper = new Shopper("en");
  await shopper.waits(200);

  expect(shopper.find(".mail")).toBeNull();
});

it("while somebody is there only the transcript is offered", async () => {
  const shopper = await asking({});

  expect(shopper.reads(".mail > .link")).toEqual(["Send me the transcript by e-mail"]);
});

it.each([
  ["nobody is in charge", {}, waiting],
  ["the shop is closed", { staffed: false }, undefined],
])("when %s the answer may come by mail", async (_, mail, status) => {
  const shopper = await asking(mail, status);

  expect(shopper.reads(".mail > .link")[0]).toBe("Leave your e-mail, the answer comes there");
});

it("an address is proved by a code", async () => {
  const shopper = await asking({}, waiting);
  shopper.server.next.push({ status: 200, body: { proved: false } }, { status: 204, body: null });

  await shopper.clicks(".mail > .link");
  expect(shopper.root.activeElement).toBe(shopper.find(".mail input"));
  await types(shopper, " demo@shop.example ");
  expect(shopper.find(".mail input")?.getAttribute("autocomplete")).toBe("one-time-code");
  shopper.server.mail = { connected: true, staffed: false, address: "d•••@shop.example" };
  await types(shopper, "123456");

  expect(shopper.server.callsOf("/mail")[0]?.body).toEqual({ address: "demo@shop.example", purpose: "answers" });
  expect(shopper.server.callsOf("/confirm")[0]?.body).toEqual({ code: "123456" });
  expect(shopper.reads(".mail > [role=status]")).toEqual(["Done: the e-mail will come."]);
  expect(shopper.reads(".mail > p").at(-1)).toBe("Answers also go to d•••@shop.example Stop");
});

it("what is wrong is said, and can be put right", async () => {
  const shopper = await asking({});
  shopper.server.next.push({ status: 400, body: { code: "bad_address" } }, "unreachable");
  await shopper.clicks(".mail > .link");

  await types(shopper, "demo");
  expect(shopper.reads("#mail-problem")).toEqual(["Please check the address."]);
  await types(shopper, "demo@shop.example");
  expect(shopper.reads("#mail-problem")).toEqual(["Not possible right now. Please try later."]);
  await shopper.clicks(".mail form > .link");

  expect(shopper.find(".mail form")).toBeNull();
  expect(shopper.root.activeElement).toBe(shopper.find(".mail"));
});

it("a proved address needs no code, and answers can be stopped", async () => {
  const shopper = await asking({ address: "d•••@shop.example" }, waiting);
  shopper.server.next.push({ status: 200, body: { proved: true } }, { status: 204, body: null });

  await shopper.clicks(".mail > .link");
  await types(shopper, "demo@shop.example");
  expect(shopper.find(".mail form")).toBeNull();
  shopper.server.mail = { connected: true, staffed: true, address: null };
  await shopper.clicks(".mail p .link");
  await shopper.waits(200);

  expect(shopper.server.callsOf("/stop")).toHaveLength(1);
  expect(shopper.reads(".mail > p").join("")).not.toContain("@");
});

it("Tab goes round through the form, too", async () => {
  const shopper = await asking({});
  await shopper.clicks(".mail > .link");

  expect([...shopper.root.querySelectorAll(".mail input")]).toHaveLength(1);
  await shopper.presses("Escape");
  expect(shopper.find(".panel")?.hidden).toBe(true);
});
