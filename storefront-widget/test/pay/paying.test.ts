import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { aNotice } from "../support/messages";
import { aPage, costing } from "../support/pay-model";
import { cardError, Payer } from "../support/payer";

let payer: Payer;

beforeEach(async () => {
  vi.useFakeTimers();
  payer = await new Payer().atForm();
});

afterEach(() => vi.useRealTimers());

it("an open order shows Stripe's form in the language of the shop, over its own PaymentIntent", () => {
  expect(payer.state).toMatchObject({ place: "open", form: "ready", problem: null, language: "en" });
  expect(payer.model.options).toEqual([
    { clientSecret: "pi_1_secret_2", loader: "never", locale: "en", appearance: { theme: "stripe" } },
  ]);
});

it("paying asks for the amount once more, confirms once and thanks", async () => {
  await payer.pays();

  expect(payer.model.asked("/payment-intent")).toBe(2);
  expect(payer.model.done.filter((done) => done.startsWith("confirm"))).toHaveLength(1);
  expect(payer.state).toMatchObject({ place: "paid", here: true, work: null });
});

it("a second click while it is paid does nothing", async () => {
  payer.model.confirms = () => new Promise(() => {});

  await payer.pays();
  await payer.pays();

  expect(payer.state.work).toBe("paying");
  expect(payer.model.done.filter((done) => done.startsWith("confirm"))).toHaveLength(1);
});

it("a payment that takes long says so and stays busy", async () => {
  payer.model.confirms = () => new Promise(() => {});
  await payer.pays();

  await payer.waits(8000);

  expect(payer.state.work).toBe("slow");
});

it("a declined card is explained in the server's words and can be tried again in place", async () => {
  payer.model.confirms = async () => cardError;
  await payer.pays();
  expect(payer.state.work).toBe("paying");

  payer.model.page = aPage({ payment: { state: "declined", next: "other_method" } });
  await payer.waits(3000);

  expect(payer.state).toMatchObject({ place: "open", work: null, form: "ready" });
  expect(payer.state.problem).toEqual({ kind: "declined", next: "other_method", text: "" });
  expect(payer.model.signals).toEqual(["confirm_failed"]);
});

it("the chat's own words for it are shown beside the next step", async () => {
  payer.model.page = aPage({ payment: { state: "declined", next: "other_method" } });

  payer.payment.noticed(aNotice({ next: "other_method" }), "There is not enough money on the card.");
  await payer.waits();

  expect(payer.state.problem).toMatchObject({ kind: "declined", text: "There is not enough money on the card." });
});

it("words about another step are not", async () => {
  payer.model.page = aPage({ payment: { state: "declined", next: "try_later" } });

  payer.payment.noticed(aNotice({ next: "other_method" }), "There is not enough money on the card.");
  await payer.waits();

  expect(payer.state.problem).toMatchObject({ next: "try_later", text: "" });
});

it("what Stripe.js says of the reason is shown nowhere", async () => {
  payer.model.confirms = async () => cardError;

  await payer.pays();
  await payer.waits(9000);

  expect(JSON.stringify(payer.state)).not.toContain("lost_card");
  expect(payer.state.problem).toEqual({ kind: "declined", next: "none", text: "" });
});

it("a form that is not filled in is no failed payment", async () => {
  payer.model.complete = false;

  await payer.pays();

  expect(payer.state.problem).toEqual({ kind: "incomplete" });
  expect(payer.model.signals).toEqual([]);
  expect(payer.model.asked("/payment-intent")).toBe(1);
});

it("an order that has changed is not charged, but shown anew", async () => {
  payer.model.page = aPage({ order: costing(5780) });

  await payer.pays();

  expect(payer.state).toMatchObject({ place: "open", work: null, problem: { kind: "changed" } });
  expect(payer.state.page?.order.amount).toBe(5780);
  expect(payer.model.done).toEqual(["mount", "refresh"]);

  await payer.pays();
  expect(payer.state.place).toBe("paid");
});

it("another PaymentIntent, as after a cancelled one, gets a form of its own", async () => {
  payer.model.secret = "pi_3_secret_4";

  await payer.pays();
  await payer.waits();

  expect(payer.model.done).toEqual(["mount", "destroy", "mount"]);
  expect(payer.state.problem).toEqual({ kind: "interrupted" });
});

it("what was paid in another tab is not paid again", async () => {
  payer.model.next["/payment-intent"] = [{ status: 409, body: { code: "already_paid" } }];

  await payer.pays();

  expect(payer.state).toMatchObject({ place: "paid", here: false, work: null });
  expect(payer.model.done).toEqual(["mount", "destroy"]);
});

it("the chat's notice tells a tab that another one has paid", async () => {
  payer.model.page = aPage({ state: "paid" });

  payer.payment.noticed(aNotice({ state: "succeeded", next: "none" }), "");
  await payer.waits();

  expect(payer.state).toMatchObject({ place: "paid", here: false });
});

it("a direct debit is on its way, and its arrival is seen later", async () => {
  payer.model.confirms = async () => ({ paymentIntent: { status: "processing" } });
  await payer.pays();
  expect(payer.state).toMatchObject({ place: "processing", here: true });

  payer.model.page = aPage({ state: "paid" });
  await payer.waits(60_000);

  expect(payer.state).toMatchObject({ place: "paid", here: true });
});

it("a debit that fails after all can be paid in another way", async () => {
  payer.model.page = aPage({ state: "processing" });
  await payer.opens();

  payer.model.page = aPage({ payment: { state: "declined", next: "other_method" } });
  await payer.waits(60_000);

  expect(payer.state).toMatchObject({ place: "open", here: false, problem: { kind: "declined" } });
});

it("a server that lags behind Stripe does not bring the form back", async () => {
  await payer.pays();
  await payer.payment.look();

  expect(payer.state.place).toBe("paid");
});

it("a broken line while paying promises nothing, and Stripe is asked", async () => {
  payer.model.confirms = async () => ({ error: { type: "api_connection_error" } });
  await payer.pays();
  expect(payer.state.problem).toEqual({ kind: "interrupted" });

  payer.model.status = "succeeded";
  await payer.pays();

  expect(payer.state).toMatchObject({ place: "paid", here: true });
});
