import { expect, it, vi } from "vitest";
import { Memory } from "../../src/api/memory";
import { startFromTag } from "../../src/launcher/start";
import type { StripeChatApi } from "../../types/stripe-chat";
import { shop } from "../support/messages";
import { aScriptTag } from "../support/script-tag";

declare global {
  var proofsOfPanel: string[] | undefined;
}

it("a page forgets the last shopper though nobody has opened the chat since", async () => {
  vi.stubGlobal("requestIdleCallback", () => 0);
  new Memory(shop).begin({ conversation: "c1", token: "t1", expiresAt: "2099-01-01T00:00:00Z" });
  startFromTag(aScriptTag(), window);
  const api = window.StripeChat as StripeChatApi;
  api.identify("the first one's");

  api.forget();

  expect(localStorage).toHaveLength(0);
  api.open();
  await vi.waitFor(() => expect(globalThis.proofsOfPanel).toEqual([]));
});
