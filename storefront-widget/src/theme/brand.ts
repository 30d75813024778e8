/** At this lightness black and white are equally readable. */
const middle = 0.179;

/** How light a colour `#rrggbb` is, from 0 (black) to 1 (white), as WCAG has it but by a simpler curve; else nothing. */
export function lightnessOf(colour: string | null): number | null {
  if (!/^#[\da-f]{6}$/i.test(colour ?? "")) return null;
  const channel = (at: number) => (Number(`0x${colour?.slice(at, at + 2)}`) / 255) ** 2.2;
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** The shop's own colour, with black or white on it, whichever can be read; nothing for any other word. */
export function brandStyle(brand: string | null): string {
  const lightness = lightnessOf(brand);
  return lightness === null
    ? ""
    : `:host([brand]){--brand:${brand};--on-brand:${lightness > middle ? "#000" : "#fff"}}`;
}
