/** How many messages wait to be read, on the launcher. */
export const badgeStyle = `
  [hidden] {
    display: none !important;
  }
  .badge {
    position: absolute;
    inset-block-start: -4px;
    inset-inline-end: -4px;
    box-sizing: border-box;
    min-width: 22px;
    padding: 0 6px;
    border: 2px solid var(--surface);
    border-radius: 11px;
    background: var(--danger);
    color: var(--surface);
    font: 600 12px/18px system-ui, sans-serif;
  }
`;
