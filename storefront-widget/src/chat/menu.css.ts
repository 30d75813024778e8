/** What unfolds: the menu in the head, and the signs beside the field. */
export const menuStyle = `
  .fold > div {
    position: absolute;
    z-index: 1;
    padding: 6px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--surface);
    box-shadow: 0 4px 16px #0002;
  }
  .fold summary {
    list-style: none;
    cursor: pointer;
  }
  .fold summary::-webkit-details-marker {
    display: none;
  }
  .fold button {
    min-height: 44px;
    border: 0;
    border-radius: 6px;
    background: none;
  }
  .menu > div {
    inset: 58px auto auto;
    inset-inline-end: 8px;
    display: grid;
  }
  .menu .icon {
    stroke-width: 3;
  }
  .menu button {
    padding: 0 14px;
    text-align: start;
  }
  .emoji > div {
    inset: auto 12px 76px;
    display: grid;
    grid-template-columns: repeat(6, 1fr);
  }
  .emoji button {
    font-size: 20px;
  }
  @media (hover: hover) {
    .plain:hover, .fold button:hover, .quick-starts button:hover, .quick-replies button:hover {
      background: var(--raised);
    }
  }
  @media not ((hover: hover) and (pointer: fine)) {
    .emoji {
      display: none;
    }
  }
`;
