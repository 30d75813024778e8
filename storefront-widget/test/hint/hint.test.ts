import { expect, it, vi } from "vitest";
import { heard } from "../../src/hint/hint";
import { startFromTag } from "../../src/launcher/start";
import { aScriptTag } from "../support/script-tag";

it("the offer stands beside the launcher, opens the chat by a click only, and is not repeated once refused", () => {
  startFromTag(aScriptTag(), window);
  const chat = document.querySelector("stripe-chat") as HTMLElement & { open(): void };
  const open = vi.spyOn(chat, "open").mockImplementation(() => {});
  const tip = chat.shadowRoot?.querySelector(".tip");

  heard(chat, "failed", undefined, () => false);
  expect(tip?.textContent).toBe("");
  heard(chat, "failed", undefined, () => true);
  const [ask, no] = tip?.querySelectorAll("button") ?? [];
  expect(ask?.textContent).toBe("Zahlung nicht geklappt? Fragen Sie im Chat.");
  expect(no?.ariaLabel).toBe("Hinweis schließen");
  expect(open).not.toHaveBeenCalled();

  ask?.click();
  expect(open).toHaveBeenCalledOnce();
  no?.click();
  heard(chat, "failed", undefined, () => true);

  expect(tip?.textContent).toBe("");
});
