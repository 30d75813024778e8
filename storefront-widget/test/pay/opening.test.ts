import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { aPage } from "../support/pay-model";
import { Payer } from "../support/payer";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => vi.useRealTimers());

it.each([
  ["processing", "processing"],
  ["authorized", "authorized"],
  ["paid", "paid"],
  ["canceled", "canceled"],
  ["unclear", "unclear"],
  ["expired", "expired"],
])("an order that is %s shows that, and no form", async (state, place) => {
  const payer = new Payer();
  payer.model.page = aPage({ state });

  await payer.opens();

  expect(payer.state).toMatchObject({ place, here: false });
  expect(payer.model.asked("/payment-intent")).toBe(0);
});

it.each([
  [404, "unknown_link", "unknown"],
  [410, "link_expired", "expired"],
  [410, "order_gone", "gone"],
])("a link that is refused with %i %s is explained", async (status, code, place) => {
  const payer = new Payer();
  const look = { brand: "#2c3e6b", logo: null };
  payer.model.next["/"] = [{ status, body: { code, shopUrl: "https://shop.example/", shopName: "Demo shop", look } }];

  await payer.opens();

  expect(payer.state).toMatchObject({
    place,
    page: null,
    shop: { url: "https://shop.example/", name: "Demo shop", look },
  });
});

it.each([
  ["without Stripe", aPage({ stripe: null }), undefined],
  ["with a key that the server lacks", aPage(), { status: 503, body: { code: "not_connected" } } as const],
])("a shop %s says that nobody can pay now", async (_why, page, refusal) => {
  const payer = new Payer();
  payer.model.page = page;
  if (refusal) payer.model.next["/payment-intent"] = [refusal];

  await payer.opens();

  expect(payer.state.place).toBe("not_connected");
});

it("an address of a script instead of a web address leads nowhere", async () => {
  const payer = new Payer();
  payer.model.page = aPage({ returnUrls: { success: "javascript:alert(1)", cancel: "data:text/html,x" } });

  await payer.opens();

  expect(payer.state.page?.returnUrls).toEqual({ success: null, processing: null, cancel: null });
});

it.each([
  ["unreachable"],
  [{ status: 503, body: { code: "database_away" } }],
  [{ status: 200, body: "<html>" }],
] as const)("a server that is away (%j) is asked again, ever more seldom, until it is back", async (trouble) => {
  const payer = new Payer();
  payer.model.next["/"] = Array(4).fill(trouble);

  await payer.opens();
  expect(payer.state).toMatchObject({ place: "loading", away: true });
  await payer.waits(60_000);

  expect(payer.state).toMatchObject({ place: "open", away: false });
  expect(payer.model.asked("/")).toBe(5);
});

it("while Stripe is away the form is asked for again", async () => {
  const payer = new Payer();
  payer.model.next["/payment-intent"] = Array(2).fill({ status: 503, body: { code: "stripe_unavailable" } });

  await payer.opens();
  expect(payer.state).toMatchObject({ place: "open", away: true });
  await payer.waits(8000);

  expect(payer.state.away).toBe(false);
  expect(payer.model.done).toEqual(["mount"]);
});

it("a form that does not load says so once and can be loaded again", async () => {
  const payer = await new Payer().opens();

  payer.model.tells("loaderror");
  expect(payer.state).toMatchObject({ place: "open", form: "failed" });
  payer.payment.till.loadAgain();
  await payer.waits();
  payer.model.tells("loaderror");
  payer.payment.till.loadAgain();
  await payer.waits();
  payer.model.tells("ready");

  expect(payer.state.form).toBe("ready");
  expect(payer.model.signals).toEqual(["form_not_loaded"]);
});

it("a form that is silent for 15 seconds has not loaded", async () => {
  const payer = await new Payer().opens();

  await payer.waits(15_000);

  expect(payer.state.form).toBe("failed");
});

it("a payment that waits for the bank can be gone on with", async () => {
  const payer = new Payer();
  payer.model.page = aPage({ payment: { state: "requires_action", next: "authenticate" } });
  await payer.atForm();
  expect(payer.state.problem).toEqual({ kind: "waiting_at_bank" });

  payer.model.status = "succeeded";
  payer.payment.till.goesOn();
  await payer.waits();

  expect(payer.state).toMatchObject({ place: "paid", here: true });
});

it("who chose a language keeps it, whatever the shop says", async () => {
  const payer = await new Payer({ language: "de" }).atForm();
  expect(payer.state.language).toBe("de");

  payer.payment.speak("en");

  expect(payer.state.language).toBe("en");
  expect(payer.model.done).toContain("speak en");
});
