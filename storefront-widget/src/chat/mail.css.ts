/** The chat by mail. */
export const mailStyle = `
  .mail {
    flex: none;
    padding: 2px 16px;
    border-top: 1px solid var(--line);
    color: var(--muted);
    font-size: 13px;
    line-height: 18px;
  }
  .mail .link {
    min-height: 44px;
    margin-inline-end: 12px;
  }
  .mail form {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 6px 8px;
    padding: 8px 0;
    justify-items: start;
  }
  .mail label, .mail form p {
    grid-column: 1 / -1;
  }
  .mail input, .mail form [type=submit] {
    width: 100%;
    height: 44px;
    padding: 0 12px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--raised);
    font-size: 16px;
  }
  .mail form [type=submit] {
    border: 0;
    background: var(--brand);
    color: var(--on-brand);
  }
  .mail > p:not(:empty) {
    padding-bottom: 6px;
  }
`;
