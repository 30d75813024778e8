/** An offer of help beside the launcher. */
export const hintStyle = `
  .tip:has(.hint) {
    display: flex;
    padding: 0;
  }
  .tip button {
    min-width: 44px;
    min-height: 44px;
    border: 0;
    border-radius: 9px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .hint {
    padding: 8px 0 8px 12px;
    text-align: start;
    text-decoration: underline;
  }
  .tip button:focus-visible {
    outline: 2px solid;
    outline-offset: -4px;
  }
`;
