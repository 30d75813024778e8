import { afterEach, expect, it, vi } from "vitest";
import { appearanceOf } from "../../src/pay/appearance";
import { Colours, ofPage, shopStyle } from "../../src/pay/colours";
import { blankPage } from "../../src/pay/state";
import { panelTokens } from "../../src/theme/tokens.css";

const root = document.documentElement;
const shopOf = (brand: string | null) => ({ url: null, name: null, look: { brand, logo: null } });
const computed = (style: Partial<CSSStyleDeclaration>) =>
  vi.spyOn(window, "getComputedStyle").mockReturnValue({ getPropertyValue: () => " #fff ", ...style } as never);

afterEach(() => {
  vi.restoreAllMocks();
  document.adoptedStyleSheets = [];
  root.removeAttribute("brand");
});

it("what is written for the host of a shadow root holds for the root of the page, its themes too", () => {
  expect(ofPage(':host { a: b } :host(:not([theme="light"])) {} :host([brand]){}')).toBe(
    ':root { a: b } :root:is(:not([theme="light"])) {} :root:is([brand]){}',
  );
  expect(ofPage(panelTokens)).not.toMatch(/:host|:root\(/);
});

it("the page takes on the shop's colour when it is known, and puts it off again", () => {
  const colours = new Colours();
  const sheet = document.adoptedStyleSheets[0] as CSSStyleSheet;
  const replaced = vi.spyOn(sheet, "replaceSync");

  colours.follow(blankPage("en"));
  expect(replaced).not.toHaveBeenCalled();
  colours.follow({ ...blankPage("en"), shop: shopOf("#ffdd00") });
  colours.follow({ ...blankPage("de"), shop: shopOf("#ffdd00") });

  expect(replaced).toHaveBeenCalledExactlyOnceWith(ofPage(shopStyle("#ffdd00")));
  expect(shopStyle("#ffdd00")).toMatch(/--brand:#ffdd00;--on-brand:#000.*--accent-light:color-mix/s);
  expect(root.hasAttribute("brand")).toBe(true);
  colours.follow({ ...blankPage("en"), shop: shopOf(null) });
  expect(root.hasAttribute("brand")).toBe(false);
});

it("Stripe's form is told a mixed colour in numbers", () => {
  computed({ caretColor: "color(srgb 0.043137 0.5 1)" });
  expect(appearanceOf(root)).toMatchObject({
    theme: "stripe",
    variables: { colorPrimary: "rgb(11,128,255)", colorText: "#fff" },
  });

  computed({ caretColor: "rgb(11, 110, 105)" });
  expect(appearanceOf(root)).toMatchObject({ variables: { colorPrimary: "rgb(11, 110, 105)" } });
});
