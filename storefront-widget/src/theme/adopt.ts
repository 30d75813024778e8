/** Adds style to a shadow root; constructed sheets pass a strict `style-src`. */
export function adopt(root: ShadowRoot, style: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
