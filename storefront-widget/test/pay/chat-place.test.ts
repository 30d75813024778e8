import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { begin } from "../../src/pay/main";
import type { Payment } from "../../src/pay/payment";
import { PayModel } from "../support/pay-model";

vi.mock("../../src/pay/chat", () => ({ createChat: () => ({ speak: () => {} }) }));

let payment: Payment;

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

async function visit(): Promise<void> {
  const place = document.createElement("div");
  document.body.replaceChildren(place);
  payment = begin(place);
  await vi.waitFor(() => expect(payment.state.place).not.toBe("loading"));
}

beforeEach(() => {
  window.location.href = "https://chat.example/pay/t1";
  new PayModel();
});

afterEach(() => document.body.replaceChildren());

it("who is below the chat's messages sees how many wait", async () => {
  await visit();
  expect(find(".jump")?.getAttribute("aria-label")).toBe("Questions? Go to the chat");

  payment.change({ unread: 12 });

  expect(find(".jump .badge")?.textContent).toBe("9+");
  expect(find(".jump")?.getAttribute("aria-label")).toBe("Questions? Go to the chat (12 unread)");
});

it("the chat's place is not blank while the chat loads, and is covered by it then", async () => {
  await visit();
  expect(document.querySelectorAll(".chat .bone")).toHaveLength(2);

  await vi.waitFor(() => expect(find(".chat")?.shadowRoot).toBeTruthy());

  expect(find(".chat slot")).toBeNull();
});

it("news do not take the focus from who writes in the chat", async () => {
  await visit();
  find("#chat")?.focus();

  payment.arrives("paid");
  await vi.waitFor(() => expect(find(".outcome")).not.toBeNull());

  expect(document.activeElement).toBe(find("#chat"));
});
