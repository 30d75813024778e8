/** The tokens that the launcher needs; a page may override them on `stripe-chat`. */
export const launcherTokens = `
  :host {
    --brand: #0b6e69;
    --on-brand: #fff;
    --ink: #17212b;
    --surface: #fff;
    --line: #d9e1e3;
  }
  :host([theme="dark"]) {
    --brand: #5ec8bf;
    --on-brand: #06201f;
    --ink: #edf2f4;
    --surface: #141b21;
    --line: #33404a;
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme="light"])) {
      --brand: #5ec8bf;
      --on-brand: #06201f;
      --ink: #edf2f4;
      --surface: #141b21;
      --line: #33404a;
      }
  }
`;

/** The other tokens of the look. */
export const panelTokens = `
  :host {
    --accent: var(--accent-light, var(--brand));
    --muted: #5a6773;
    --raised: #f2f6f6;
    --good: #1a7a38;
    --good-ground: #e6f5ea;
    --attention: #8a5200;
    --attention-ground: #fff4df;
    --danger: #b3261e;
    --danger-ground: #fdecea;
  }
  :host([theme="dark"]) {
    color-scheme: dark !important;
    --accent: var(--accent-dark, var(--brand));
    --muted: #a3b0ba;
    --raised: #1f2931;
    --good: #7bd79a;
    --good-ground: #14301e;
    --attention: #f3c06b;
    --attention-ground: #33270f;
    --danger: #f2a29c;
    --danger-ground: #3a1614;
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme="light"])) {
      color-scheme: dark !important;
      --accent: var(--accent-dark, var(--brand));
      --muted: #a3b0ba;
      --raised: #1f2931;
      --good: #7bd79a;
      --good-ground: #14301e;
      --attention: #f3c06b;
      --attention-ground: #33270f;
      --danger: #f2a29c;
      --danger-ground: #3a1614;
    }
  }
`;
