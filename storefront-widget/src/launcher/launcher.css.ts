/** The launcher's style; the host takes no room on the page. */
export const launcherStyle = `
  :host {
    all: initial !important;
    position: fixed !important;
    z-index: 2147483000 !important;
    inset: auto 0 0 auto !important;
    width: 0 !important;
    height: 0 !important;
    font: 15px/22px system-ui, sans-serif !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  .launcher, .tip {
    position: fixed;
    inset-inline-end: calc(16px + max(env(safe-area-inset-left), env(safe-area-inset-right)));
    box-sizing: border-box;
  }
  .launcher {
    bottom: calc(16px + env(safe-area-inset-bottom));
    width: 56px;
    height: 56px;
    padding: 14px;
    border: 0;
    border-radius: 50%;
    background: var(--brand);
    color: var(--on-brand);
    cursor: pointer;
    box-shadow: 0 2px 8px #0003;
  }
  .launcher:hover {
    filter: brightness(1.1);
  }
  .launcher:focus-visible {
    outline: 3px solid var(--ink);
    outline-offset: 3px;
    box-shadow: 0 0 0 3px var(--surface);
  }
  svg {
    display: block;
    fill: currentColor;
  }
  .launcher[aria-busy="true"]::after {
    content: "";
    position: absolute;
    inset: 4px;
    border: 3px solid;
    border-color: currentColor transparent transparent;
    border-radius: 50%;
    animation: turn .8s linear infinite;
  }
  @keyframes turn {
    to { transform: rotate(1turn); }
  }
  .tip:empty {
    display: none;
  }
  .tip {
    bottom: calc(84px + env(safe-area-inset-bottom));
    max-width: 240px;
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--surface);
    color: var(--ink);
  }
  @media (prefers-reduced-motion: reduce) {
    .launcher[aria-busy="true"]::after {
      animation-duration: 4s;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
