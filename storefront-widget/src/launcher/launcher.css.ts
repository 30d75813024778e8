/** The launcher's style; the host takes no room on the page. */
export const launcherStyle = `
  :host {
    all: initial !important;
    position: fixed !important;
    z-index: 2147483000 !important;
    right: 0 !important;
    bottom: 0 !important;
    width: 0 !important;
    height: 0 !important;
    font: 15px/22px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  [hidden] {
    display: none !important;
  }
  .launcher, .tip {
    position: fixed;
    right: calc(16px + env(safe-area-inset-right));
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
    -webkit-tap-highlight-color: transparent;
    transition: transform .15s;
  }
  .launcher:hover {
    transform: scale(1.05);
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
  .launcher .stripe {
    fill: var(--brand);
  }
  .launcher.waiting::after {
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
  .badge {
    position: absolute;
    top: -4px;
    right: -4px;
    box-sizing: border-box;
    min-width: 22px;
    padding: 0 6px;
    border: 2px solid var(--surface);
    border-radius: 11px;
    background: var(--danger);
    color: var(--surface);
    font: 600 12px/18px system-ui, sans-serif;
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
    .launcher {
      transition: none;
    }
    .launcher:hover {
      transform: none;
    }
    .launcher.waiting::after {
      animation-duration: 4s;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
