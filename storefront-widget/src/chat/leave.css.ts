/** The privacy note, and the question whether it has helped. */
export const leaveStyle = `
  .privacy, .rating {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    min-width: 0;
    padding: 10px 16px;
    border: 0;
    border-top: 1px solid var(--line);
    font-size: 14px;
    line-height: 20px;
  }
  .privacy {
    gap: 4px 16px;
    padding: 8px 8px 8px 16px;
    border: 0;
    border-bottom: 1px solid var(--line);
  }
  .privacy p {
    flex: 1;
  }
  .privacy p + .plain + p, .rating p {
    flex: 1 0 100%;
  }
  .privacy .link, .privacy a {
    display: inline-block;
    min-height: 32px;
    margin-inline-end: 16px;
    padding: 6px 0;
  }
  .privacy .problem {
    color: var(--danger);
  }
  .rating button:not(.link) {
    min-height: 40px;
    padding: 8px 12px;
    border: 1px solid var(--accent);
    border-radius: 10px;
    background: var(--surface);
    color: var(--accent);
  }
  .rating button:disabled {
    opacity: .6;
    cursor: default;
  }
  .rating [aria-pressed=true] {
    box-shadow: inset 0 0 0 1px;
  }
  .rating textarea {
    flex: 1 0 60%;
    min-width: 0;
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--raised);
    font-size: 16px;
    line-height: 22px;
    resize: none;
  }
  .panel a {
    color: inherit;
  }
`;
