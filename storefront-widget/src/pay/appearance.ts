/** Stripe's form in the colours of the page; Stripe takes values and not the names of ours. */
export function appearanceOf(page: Element): object {
  const style = getComputedStyle(page);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    theme: "stripe",
    variables: {
      colorPrimary: colour("brand"),
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
