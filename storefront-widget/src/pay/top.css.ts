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
    position: relative;
    flex: 1;
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
    line-height: 20px;
  }
  .merchant a {
    flex: none;
    height: 20px;
    margin-left: -4px;
    color: inherit;
  }
  .merchant a::after {
    content: "";
    position: absolute;
    inset: -6px 0;
  }
  .merchant img {
    flex: none;
    width: 32px;
    height: 32px;
    object-fit: contain;
  }
  .merchant div {
    min-width: 0;
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
    min-height: 44px;
    padding: 0 10px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--surface);
    font-size: 14px;
  }
  .jump {
    position: relative;
  }
  .badge {
    position: absolute;
    inset-block-start: -7px;
    inset-inline-end: -7px;
    min-width: 22px;
    padding: 0 6px;
    border: 2px solid var(--surface);
    border-radius: 11px;
    background: var(--danger);
    color: var(--surface);
    font: 600 12px/18px system-ui, sans-serif;
  }
  @media (hover: hover) {
    .small:hover, .second:hover {
      background: var(--raised);
    }
    .merchant a:hover ~ div strong {
      text-decoration: underline;
    }
    .pay:hover {
      filter: brightness(.93);
    }
  }
  .mark {
    flex: none;
    width: 22px;
    height: 22px;
    fill: var(--accent);
  }
  .merchant strong, .merchant .muted, summary .muted {
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
  @media (max-width: 419px) {
    .top {
      gap: 8px;
    }
    .small span {
      display: none;
    }
  }
`;
