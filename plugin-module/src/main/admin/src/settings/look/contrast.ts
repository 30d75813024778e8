/** What can be hard to see in a colour, by the ground it lies on. */
export type Pale = 'light' | 'dark';

/** WCAG 2: what is no text has to stand out from its ground this much. */
const ENOUGH = 3;
const GROUNDS: Readonly<Record<Pale, string>> = { light: '#ffffff', dark: '#141b21' };

/** A colour as `#rrggbb`; null for what is none. `#0b6` counts, and the `#` may be missing. */
export function colourOf(entered: string): string | null {
  const digits = entered.trim().replace(/^#/, '').toLowerCase();
  if (/^[\da-f]{6}$/.test(digits)) return `#${digits}`;
  return /^[\da-f]{3}$/.test(digits) ? `#${[...digits].map((digit) => digit + digit).join('')}` : null;
}

/** How much two colours differ, from 1 (not at all) to 21 (black and white), as WCAG counts it. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [lightness(one), lightness(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Where a colour hardly stands out; both themes count when the shopper's device decides. */
export function paleOn(colour: string, theme: string): readonly Pale[] {
  const shown: readonly Pale[] = theme === 'light' || theme === 'dark' ? [theme] : ['light', 'dark'];
  return shown.filter((ground) => contrast(colour, GROUNDS[ground]) < ENOUGH);
}

function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
