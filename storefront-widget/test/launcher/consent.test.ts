import { beforeEach, expect, it, vi } from "vitest";
import { startFromTag } from "../../src/launcher/start";
import type { StripeChatApi, StripeChatPaymentElement } from "../../types/stripe-chat";
import { shop } from "../support/messages";
import { aScriptTag } from "../support/script-tag";

declare global {
  var heardByHint: string[] | undefined;
}

type Told = (event?: { readonly complete: boolean }) => void;

class Form {
  readonly #told = new Map<string, Told>();

  /** As a Payment Element it takes one listener for each of its events. */
  get element(): StripeChatPaymentElement {
    return { on: (name: string, told: Told) => this.#told.set(name, told) } as StripeChatPaymentElement;
  }

  get listeners(): string[] {
    return [...this.#told.keys()];
  }

  happens(name: string, complete?: boolean): void {
    const value = {
      type: "card",
      get number() {
        throw new Error("nobody reads the form");
      },
    };
    this.#told.get(name)?.(Object.assign({ value }, complete === undefined ? {} : { complete }) as never);
  }
}

const api = () => window.StripeChat as StripeChatApi;
const heard = () => globalThis.heardByHint ?? [];

beforeEach(() => {
  api()?.consent?.(false);
  globalThis.heardByHint = undefined;
  startFromTag(aScriptTag(), window);
});

it("without consent no form is listened to and nothing is loaded", async () => {
  const form = new Form();

  api().attach(form.element);
  api().failed();
  await new Promise((resolve) => setTimeout(resolve, 50));

  expect(form.listeners).toEqual([]);
  expect(heard()).toEqual([]);
});

it("with consent the form is listened to, also one from before, and of its events only completeness goes on", async () => {
  const form = new Form();
  api().attach(form.element);

  api().consent(true);
  form.happens("ready");
  form.happens("change", false);
  form.happens("loaderror");
  api().failed();

  expect(form.listeners).toEqual(["ready", "focus", "loaderror", "change"]);
  await vi.waitFor(() =>
    expect(heard().slice(-5)).toEqual([
      "stripe-chat attached  true",
      "stripe-chat ready  true",
      "stripe-chat change false true",
      "stripe-chat loaderror  true",
      "stripe-chat failed  true",
    ]),
  );
});

it("a withdrawn consent ends it", async () => {
  const form = new Form();
  api().consent(true);
  api().attach(form.element);
  await vi.waitFor(() => expect(heard().join()).toContain("attached"));

  api().consent(false);
  form.happens("change", true);
  await new Promise((resolve) => setTimeout(resolve, 50));

  expect(heard().join()).not.toContain("change");
});

it("only the word yes in the attribute is consent", () => {
  const [yes, others] = [new Form(), new Form()];

  for (const word of ["", "no", "true"]) {
    document.querySelector("stripe-chat")?.setAttribute("consent", word);
    api().attach(others.element);
  }
  expect(others.listeners).toEqual([]);
  document.querySelector("stripe-chat")?.setAttribute("consent", "yes");
  api().attach(yes.element);

  expect(yes.listeners).toHaveLength(4);
});

it("a tag may say it from the start", () => {
  document.querySelector("stripe-chat")?.remove();

  startFromTag(aScriptTag({ "data-shop": shop, "data-consent": "yes" }), window);
  const form = new Form();
  api().attach(form.element);

  expect(form.listeners).toHaveLength(4);
});
