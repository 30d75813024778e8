import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { aPage } from "../support/pay-model";
import { Payer } from "../support/payer";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => vi.useRealTimers());

it("back from the bank it is checked, and never shown as payable meanwhile", async () => {
  const payer = await new Payer({ returned: "succeeded" }).opens();
  expect(payer.state.place).toBe("checking");
  expect(payer.model.asked("/payment-intent")).toBe(0);

  payer.model.page = aPage({ state: "paid" });
  await payer.waits(3000);

  expect(payer.state).toMatchObject({ place: "paid", here: true });
  expect(payer.model.signals).toEqual([]);
});

it("the address alone proves nothing: an order that is not paid can be paid", async () => {
  const payer = await new Payer({ returned: "succeeded" }).opens();

  await payer.waits(60_000);

  expect(payer.state).toMatchObject({ place: "open", problem: null });
});

it("Stripe knows it before our server does", async () => {
  const payer = new Payer({ returned: "succeeded" });
  payer.model.status = "succeeded";
  await payer.opens();

  await payer.waits(60_000);

  expect(payer.state).toMatchObject({ place: "paid", here: true });
  expect(payer.model.done).toEqual([]);
});

it("who was refused by the bank reads the next step", async () => {
  const payer = await new Payer({ returned: "failed" }).opens();

  payer.model.page = aPage({ payment: { state: "declined", next: "authenticate" } });
  await payer.waits(3000);

  expect(payer.state).toMatchObject({ place: "open", problem: { kind: "declined", next: "authenticate" } });
  expect(payer.model.signals).toEqual(["returned_unpaid"]);
});

it("who turned back at the bank is told so, though nobody has written an error down", async () => {
  const payer = new Payer({ returned: "failed" });
  payer.model.page = aPage({ payment: { state: "requires_action", next: "authenticate" } });
  await payer.opens();

  await payer.waits(9000);

  expect(payer.state).toMatchObject({ place: "open", problem: { kind: "cancelled_at_bank" } });
  expect(payer.model.signals).toEqual(["returned_unpaid"]);
});

it("a page that the browser had put aside is not busy any more and asks anew", async () => {
  const payer = await new Payer().atForm();
  payer.model.confirms = () => new Promise(() => {});
  await payer.pays();
  expect(payer.state.work).toBe("paying");

  payer.model.page = aPage({ state: "paid" });
  payer.payment.returns();
  await payer.waits();

  expect(payer.state).toMatchObject({ place: "paid", work: null });
});
