import axe from "axe-core";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { begin } from "../../src/pay/main";
import type { Payment } from "../../src/pay/payment";
import { aPage, costing, PayModel } from "../support/pay-model";

vi.mock("../../src/pay/chat", () => ({ createChat: () => ({ speak: () => {} }) }));

let model: PayModel;
let payment: Payment;

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const reads = (selector: string) => find(selector)?.textContent ?? "";
const press = (selector: string) => find(selector)?.click();

/** What axe finds; colours are measured in a real browser. */
async function barriers(): Promise<string[]> {
  const { violations, passes } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(passes.length).toBeGreaterThan(5);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}

async function visit(change: Record<string, unknown> = {}): Promise<void> {
  model.page = aPage(change);
  const place = document.createElement("div");
  document.body.replaceChildren(place);
  payment = begin(place);
  await vi.waitFor(() => expect(payment.state.place).not.toBe("loading"));
}

async function atForm(change: Record<string, unknown> = {}): Promise<void> {
  await visit(change);
  await vi.waitFor(() => expect(model.done).toContain("mount"));
  model.tells("ready");
  await vi.waitFor(() => expect(find(".pay")).not.toBeNull());
}

beforeEach(() => {
  window.location.href = "https://chat.example/pay/t1";
  model = new PayModel();
});

afterEach(() => document.body.replaceChildren());

it("merchant, order and amount are in view, and on the button", async () => {
  await atForm();

  expect(reads(".top .merchant div")).toBe("Demo shopOrder 10001");
  expect(reads(".top .sum")).toBe("€47.80");
  expect(reads(".items")).toBe("Notebook × 2€42.90");
  expect(reads(".sums")).toBe("Shipping€4.90Total€47.80");
  expect(reads("button.pay")).toBe("Pay €47.80");
  expect(document.title).toBe("Pay – Demo shop");
});

it.each([
  ["jpy", 5200, "Pay ¥5,200", "5.200 ¥ bezahlen"],
  ["kwd", 12345, "Pay KWD 12.345", "12,345 KWD bezahlen"],
])("an amount in %s has its own digits", async (currency, amount, english, german) => {
  await atForm({ order: { ...costing(amount), currency } });
  expect(reads("button.pay").replace(/\s/g, " ")).toBe(english);

  payment.speak("de");
  await vi.waitFor(() => expect(reads("button.pay").replace(/\s/g, " ")).toBe(german));
});

it("the language can be switched in place, and stays in the address", async () => {
  await atForm();

  press('.top [lang="de"]');

  await vi.waitFor(() => expect(reads("button.pay")).toMatch(/47,80.€ bezahlen/));
  expect(document.documentElement.lang).toBe("de");
  expect(window.location.search).toBe("?language=de");
  expect(find(".top .small:last-child")?.getAttribute("aria-label")).toBe("English");
});

it("what the order costs besides what is listed has a line, so that the sum is right", async () => {
  await visit({ order: costing(5000) });

  expect(reads(".sums")).toBe("Other items€2.20Shipping€4.90Total€50.00");
});

it("an order of which nothing else is known is one line", async () => {
  await visit({ order: { ...costing(4780), items: [], shipping: null } });

  expect(reads(".order")).toBe("Your order€47.80");
  expect(find("details")).toBeNull();
});

it("the way back to the shop is in view, and another one after the payment", async () => {
  await atForm();
  expect(find(".merchant a")?.getAttribute("href")).toBe("https://shop.example/cart");
  expect(reads(".merchant a")).toBe("Back to Demo shop");

  press("button.pay");

  await vi.waitFor(() => expect(find(".merchant a")?.getAttribute("href")).toBe("https://shop.example/thanks"));
});

it("the shop's logo stands beside its name, unless it does not load", async () => {
  await visit({ look: { brand: null, logo: "https://shop.example/logo.svg" } });
  expect(find(".merchant img")?.getAttribute("src")).toBe("https://shop.example/logo.svg");

  find(".merchant img")?.dispatchEvent(new Event("error"));

  await vi.waitFor(() => expect(find(".merchant img")).toBeNull());
  expect(reads(".merchant strong")).toBe("Demo shop");
});

it("a logo that is no web address is none", async () => {
  await visit({ look: { brand: null, logo: "javascript:alert(1)" } });

  expect(find(".merchant img")).toBeNull();
});

it("a link that is over still knows the shop", async () => {
  const body = { code: "link_expired", shopUrl: "https://shop.example", shopName: "Demo shop", look: null };
  model.next["/"] = [{ status: 410, body }];

  await visit();

  expect(reads(".merchant div")).toBe("Demo shop");
  expect(reads(".outcome .pay")).toBe("Back to Demo shop");
  expect(await barriers()).toEqual([]);
});

it("while nothing is being paid the button does not say so", async () => {
  await atForm();

  payment.change({ work: "paying", problem: { kind: "changed" } });
  expect(reads("button.pay")).toBe("Pay €47.80");
  expect(find("button.pay")?.getAttribute("aria-disabled")).toBe("true");

  payment.change({ problem: null });
  expect(reads("button.pay")).toBe("Paying …");
});

it("what was declined before is said above the form", async () => {
  await visit({ payment: { state: "declined", next: "other_method" } });

  expect(find(".early .problem-box")).not.toBeNull();
  expect(document.activeElement).toBe(find(".problem-box"));
});

it("what is declined here is said below the form, where the button is", async () => {
  await atForm({ payment: { state: "declined", next: "other_method" } });
  model.complete = false;

  press("button.pay");
  await vi.waitFor(() => expect(reads(".problem-box h3")).toBe("Something is missing"));

  expect(find(".early")).toBeNull();
  expect(document.querySelectorAll(".problem-box")).toHaveLength(1);
});

it("a declined card is explained, with a way back to the form", async () => {
  await atForm({ payment: { state: "declined", next: "other_method" } });
  expect(reads(".problem-box h3")).toBe("Payment declined");
  expect(reads(".problem-box")).toContain("Use another card or payment method.");

  press(".problem-box .second");

  expect(reads(".problem-box .second")).toBe("Choose another payment method");
  expect(model.done).toContain("focus");
});

it("who has paid is thanked, and led back", async () => {
  await atForm();

  press("button.pay");
  await vi.waitFor(() => expect(find(".outcome")).not.toBeNull());

  expect(reads(".outcome h2")).toBe("Thank you, your payment has arrived");
  expect(find(".outcome a")?.getAttribute("href")).toBe("https://shop.example/thanks");
  expect(reads(".outcome .hint")).toContain("You go back to Demo shop in a moment.");
  press(".outcome .link");
  await vi.waitFor(() => expect(find(".outcome .hint")).toBeNull());
});

it("an order that was paid before leads back by a link only", async () => {
  await visit({ state: "paid" });
  await vi.waitFor(() => expect(find(".outcome")).not.toBeNull());

  expect(reads(".outcome h2")).toBe("This order is already paid");
  expect(find(".outcome a")).not.toBeNull();
  expect(find(".outcome .hint")).toBeNull();
});

it.each(["paid", "processing", "authorized", "unclear", "canceled", "expired"])(
  "a page that is %s has no barrier",
  async (state) => {
    await visit({ state });

    expect(await barriers()).toEqual([]);
  },
);

it("neither has a form, with a problem or without", async () => {
  await atForm();
  expect(await barriers()).toEqual([]);

  payment.change({ problem: { kind: "cancelled_at_bank" } });
  expect(await barriers()).toEqual([]);
});

it("nor a form that did not load", async () => {
  await visit();
  await vi.waitFor(() => expect(model.done).toContain("mount"));
  model.tells("loaderror");

  expect(reads(".problem-box h3")).toBe("The payment form does not load");
  expect(await barriers()).toEqual([]);
});

it("what a shop calls itself and its goods is text and never HTML", async () => {
  const evil = "<img src=x onerror=alert(1)>";
  const item = { name: evil, quantity: 1, amount: 4780 };
  await visit({ shop: { id: "s", name: evil }, order: { ...costing(4780), number: evil, items: [item] } });

  expect(reads(".items")).toContain(evil);
  expect(document.querySelectorAll("img")).toHaveLength(0);
});
