// @vitest-environment node
import { expect, it } from "vitest";
import { accentStyle } from "../../src/theme/accent";
import { brandStyle } from "../../src/theme/brand";

/** WCAG's own formula. */
function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const steps = ["00", "1c", "38", "55", "71", "8e", "aa", "c6", "e3", "ff"];
const colours = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)));
const long = (colour: string) => colour.replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3");

it("black or white on any colour can be read", () => {
  const worst = colours.map((colour) =>
    contrast(colour, long(/--on-brand:(#\w+)/.exec(brandStyle(colour))?.[1] ?? colour)),
  );

  expect(Math.min(...worst)).toBeGreaterThanOrEqual(4.5);
});

/** As a browser mixes in sRGB. */
function mixed(style: string): string {
  const [, colour = "", end = "", share = ""] = /color-mix\(in srgb,(#\w+),(#\w+) (\d+)%\)/.exec(style) ?? [];
  const channel = (at: number) => {
    const [value, other] = [colour, long(end)].map((one) => Number.parseInt(one.slice(at, at + 2), 16));
    return Math.round((value ?? 0) + ((other ?? 0) - (value ?? 0)) * (Number(share) / 100));
  };
  return `#${[1, 3, 5].map((at) => channel(at).toString(16).padStart(2, "0")).join("")}`;
}

const accents = (colour: string) => accentStyle(colour).split(";").map(mixed) as [string, string];

it("any colour becomes one that can be read as text on light and on dark", () => {
  for (const colour of colours) {
    const [light, dark] = accents(colour);

    expect(contrast(light, "#ffffff"), colour).toBeGreaterThanOrEqual(4.5);
    expect(contrast(light, "#f2f6f6"), colour).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, "#141b21"), colour).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, "#1f2931"), colour).toBeGreaterThanOrEqual(4.5);
  }
});

it("a colour that can be read stays as it is", () => {
  expect(accents("#0b6e69")[0]).toBe("#0b6e69");
  expect(accents("#ffdd00")[1]).toBe("#ffdd00");
  expect(accents("#ffdd00")[0]).not.toBe("#ffdd00");
});

it.each([null, "", "red", "#fff", "#12345", "#1234567", "#12345g", "#123456}:host{display:none"])(
  "%j is no colour",
  (word) => {
    expect(brandStyle(word)).toBe("");
    expect(accentStyle(word)).toBe("");
  },
);
