/** The order, folded or not. */
export const orderStyle = `
  .order {
    padding-block: 14px;
  }
  .order .title {
    margin: 0;
  }
  summary {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto 10px;
    align-items: center;
    column-gap: 12px;
    margin: -14px -16px;
    padding: 14px 16px;
    border-radius: 14px;
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: "";
    width: 9px;
    height: 9px;
    border: solid var(--muted);
    border-width: 0 2px 2px 0;
    transform: translateY(-3px) rotate(45deg);
  }
  summary .muted {
    grid-row: 2;
    grid-column: 1 / 3;
  }
  [open] summary {
    margin-bottom: 0;
    padding-bottom: 8px;
  }
  [open] summary::after {
    grid-column: 3;
    transform: translateY(2px) rotate(225deg);
  }
  [open] summary :not(h2) {
    display: none;
  }
  .items {
    list-style: none;
  }
  .items li, .sums div {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    padding: 6px 0;
  }
  .items .muted {
    white-space: nowrap;
  }
  .money {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .sums {
    margin-top: 6px;
    padding-top: 6px;
    border-top: 1px solid var(--line);
  }
  .sums div:last-child {
    font-size: 18px;
    font-weight: 600;
  }
  @media (min-width: 900px) {
    .order {
      padding-block: 24px;
    }
    summary {
      margin: -24px;
      padding: 24px;
    }
  }
`;
