/** Whether the shopper wants it dark. */
export const darkness = matchMedia("(prefers-color-scheme: dark)");

/** Stripe's form in the colours of the page; Stripe takes values and not the names of ours. */
export function appearanceOf(page: Element): object {
  const style = getComputedStyle(page);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    theme: darkness.matches ? "night" : "stripe",
    variables: {
      colorPrimary: plain(style.caretColor),
      colorBackground: colour("surface"),
      colorText: colour("ink"),
      colorTextSecondary: colour("muted"),
      colorTextPlaceholder: colour("muted"),
      colorDanger: colour("danger"),
      borderRadius: "10px",
      fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
      fontSizeBase: "16px",
      spacingUnit: "4px",
    },
    rules: { ".Input, .Tab, .Block": { boxShadow: "none", borderColor: colour("edge") } },
  };
}

/** A mixture is computed to `color(srgb 0.1 0.2 0.3)`, which not everybody reads. */
function plain(colour: string): string {
  const [, mixed] = colour.split("color(srgb ");
  return mixed ? `rgb(${mixed.split(" ").map((share) => Math.round(Number.parseFloat(share) * 255))})` : colour;
}
