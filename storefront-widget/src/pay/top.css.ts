/** The line that is always in view. */
export const topStyle = `
  .top {
    position: sticky;
    z-index: 1;
    top: 0;
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 64px;
    padding: 8px max(16px, env(safe-area-inset-right)) 8px max(16px, env(safe-area-inset-left));
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }
  .merchant {
    flex: 1;
    min-width: 0;
    line-height: 20px;
  }
  .merchant a, .merchant div {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    margin-block: -4px;
    color: inherit;
    text-decoration: none;
  }
  .merchant a:hover strong {
    text-decoration: underline;
  }
  .merchant img {
    flex: none;
    height: 28px;
    max-width: 96px;
    object-fit: contain;
  }
  .merchant .icon {
    flex: none;
    margin-left: -4px;
  }
  .merchant a + span {
    margin-left: 22px;
  }
  .sum {
    font-size: 18px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .small {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-width: 44px;
    min-height: 40px;
    padding: 0 10px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--surface);
    font-size: 14px;
  }
  .small:hover, .second:hover {
    background: var(--raised);
  }
  .mark {
    flex: none;
    width: 20px;
    height: 20px;
    fill: var(--accent);
  }
  .merchant strong, .merchant span, summary .muted {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @media (min-width: 900px) {
    .top {
      grid-column: 1 / -1;
      padding-inline: 32px;
    }
    .jump:not(:focus-visible) {
      position: absolute;
      left: -100vw;
    }
  }
  @media (max-width: 379px) {
    .top {
      gap: 8px;
    }
    .small span {
      display: none;
    }
  }
`;
