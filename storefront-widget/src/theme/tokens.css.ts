/** The tokens that the launcher needs; a page may override them on `stripe-chat`. */
export const launcherTokens = `
  :host {
    --brand: #0b6e69;
    --on-brand: #fff;
    --ink: #17212b;
    --surface: #fff;
    --line: #d9e1e3;
    --danger: #b3261e;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --brand: #5ec8bf;
      --on-brand: #06201f;
      --ink: #edf2f4;
      --surface: #141b21;
      --line: #33404a;
      --danger: #f2a29c;
    }
  }
`;

/** The other tokens of the look. */
export const panelTokens = `
  :host {
    --muted: #5a6773;
    --raised: #f2f6f6;
    --good: #1a7a38;
    --good-ground: #e6f5ea;
    --attention: #8a5200;
    --attention-ground: #fff4df;
    --danger-ground: #fdecea;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --muted: #a3b0ba;
      --raised: #1f2931;
      --good: #7bd79a;
      --good-ground: #14301e;
      --attention: #f3c06b;
      --attention-ground: #33270f;
      --danger-ground: #3a1614;
    }
  }
`;
