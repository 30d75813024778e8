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
    padding-inline-end: 8px;
    border: 0;
    border-bottom: 1px solid var(--line);
  }
  .privacy h3 {
    flex: 1;
    font-size: 14px;
    line-height: 44px;
    font-weight: 600;
  }
  .privacy p, .rating p {
    flex: 1 0 100%;
    padding-inline-end: 8px;
    text-align: start;
  }
  .privacy .link, .privacy a {
    display: inline-block;
    min-height: 44px;
    margin-inline-end: 16px;
    padding: 12px 0;
  }
  .privacy .problem {
    color: var(--danger);
  }
  .rating button {
    min-height: 44px;
  }
  .rating button:not(.link) {
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
    max-height: 116px;
    resize: none;
  }
  .panel a {
    color: inherit;
  }
`;
