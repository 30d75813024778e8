import { expect, it, vi } from "vitest";
import { startFromTag } from "../../src/launcher/start";
import { aScriptTag } from "../support/script-tag";

it("a tag without a shop is told once, and paints nothing", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});

  startFromTag(aScriptTag({}), window);
  startFromTag(aScriptTag({ "data-shop": "rubbish" }), window);

  expect(warn).toHaveBeenCalledTimes(1);
  expect(document.querySelector("stripe-chat")).toBeNull();
  expect(customElements.get("stripe-chat")).toBeUndefined();
});

it("a script without any tag does nothing", () => {
  startFromTag(null, window);

  expect(document.querySelector("stripe-chat")).toBeNull();
});

it("a browser that is too old gets no launcher and no error", () => {
  const old = vi.spyOn(document, "adoptedStyleSheets", "get");
  Reflect.deleteProperty(Document.prototype, "adoptedStyleSheets");

  expect(() => startFromTag(aScriptTag(), window)).not.toThrow();
  old.mockRestore();
});
