/** The chat as a part of a page. */
export const chatStyle = `
  :host {
    display: block;
    height: 100%;
    font: 15px/22px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  }
  [hidden] {
    display: none !important;
  }
  [lang] {
    height: 100%;
  }
  .mark {
    fill: currentColor;
  }
  .panel.inline {
    position: static;
    width: 100%;
    height: 100%;
    max-height: none;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: 14px;
    box-shadow: none;
    animation: none;
  }
  .panel.inline .composer {
    padding-bottom: 12px;
  }
`;
