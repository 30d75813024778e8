import { lightnessOf } from "./brand";

/** So light text may be on the light theme's grounds, and so light it must be on the dark ones, for WCAG's 4.5:1. */
const [lightest, darkest] = [0.155, 0.288];
const curve = 2.2;

/** The shop's colour as text, lines and focus rings: mixed with black or white where it could not be read as it is. */
export function accentStyle(brand: string | null): string {
  const lightness = lightnessOf(brand);
  if (lightness === null) return "";
  const black = lightness > lightest ? 1 - (lightest / lightness) ** (1 / curve) : 0;
  const white = lightness < darkest ? darkest ** (1 / curve) : 0;
  return `:host([brand]){--accent-light:${mixed(brand, "#000", black)};--accent-dark:${mixed(brand, "#fff", white)}}`;
}

function mixed(brand: string | null, other: string, share: number): string {
  return `color-mix(in srgb,${brand},${other} ${Math.ceil(share * 100)}%)`;
}
