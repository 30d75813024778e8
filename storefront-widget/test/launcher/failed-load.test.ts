import { expect, it, vi } from "vitest";
import { startFromTag } from "../../src/launcher/start";
import { aScriptTag } from "../support/script-tag";

it("a panel that does not load is told beside the launcher, and the next click tries again", async () => {
  startFromTag(aScriptTag(undefined, "nowhere"), window);
  const root = document.querySelector("stripe-chat")?.shadowRoot as ShadowRoot;
  const [launcher, tip] = [root.querySelector("button"), root.querySelector(".tip")];

  launcher?.click();
  await vi.waitFor(() => expect(tip?.textContent).toBe("Der Chat lädt nicht. Bitte erneut versuchen."));
  expect(launcher?.ariaBusy).toBe("false");

  launcher?.click();
  expect(tip?.textContent).toBe("");
  await vi.waitFor(() => expect(tip?.textContent).not.toBe(""));
});
