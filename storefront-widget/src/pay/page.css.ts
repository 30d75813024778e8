/** The payment page around the chat. */
export const pageStyle = `
  :root {
    --edge: #75838b;
    color-scheme: light dark;
    background: var(--raised);
    color: var(--ink);
    font: 16px/24px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
    -webkit-text-size-adjust: 100%;
    overflow-wrap: anywhere;
    scroll-padding-top: 84px;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --edge: #7b8a95;
    }
  }
  *, *::before, *::after {
    box-sizing: border-box;
  }
  body, h1, h2, h3, p, ul, dl, dd {
    margin: 0;
    padding: 0;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: 3px solid var(--brand);
    outline-offset: 2px;
  }
  main:focus-visible, .outcome:focus, .problem-box:focus, #chat:focus {
    outline: none;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-height: 100dvh;
    align-content: start;
  }
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
  .merchant strong, .merchant span {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .merchant span, .muted, .hint {
    color: var(--muted);
    font-size: 14px;
    line-height: 20px;
  }
  .sum {
    font-size: 18px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .top nav {
    display: flex;
    border: 1px solid var(--line);
    border-radius: 10px;
    overflow: clip;
  }
  .top nav button {
    min-width: 40px;
    min-height: 40px;
    border: 0;
    background: none;
    font-size: 14px;
  }
  .top nav button[aria-pressed="true"] {
    background: var(--raised);
    font-weight: 600;
  }
  .top nav button:focus-visible {
    outline-offset: -3px;
    border-radius: 10px;
  }
  main {
    display: flex;
    flex-direction: column;
    gap: 16px;
    width: 100%;
    max-width: 592px;
    margin: 0 auto;
    padding: 16px;
  }
  .jump {
    align-self: flex-end;
    margin: -4px 0 -8px;
    padding: 8px 0;
    border: 0;
    background: none;
    color: var(--brand);
    font-size: 15px;
    text-decoration: underline;
  }
  .card {
    padding: 20px 16px;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--surface);
  }
  h2 {
    margin-bottom: 12px;
    font-size: 18px;
    line-height: 24px;
    font-weight: 600;
  }
  h3 {
    font-size: 16px;
    line-height: 24px;
    font-weight: 600;
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
  .money {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .sums {
    margin-top: 6px;
    padding-top: 6px;
    border-top: 1px solid var(--line);
  }
  .sums .total {
    font-size: 18px;
    font-weight: 600;
  }
  .news {
    position: absolute;
  }
  .away {
    position: fixed;
    z-index: 1;
    bottom: calc(16px + env(safe-area-inset-bottom));
    left: 16px;
    right: 16px;
    max-width: 560px;
    margin: 0 auto;
    padding: 12px 16px;
    border: 1px solid;
    border-radius: 10px;
    background: var(--attention-ground);
    color: var(--attention);
  }
  #chat {
    width: 100%;
    max-width: 592px;
    margin: 0 auto;
    padding: 0 16px calc(16px + env(safe-area-inset-bottom));
  }
  .chat {
    display: block;
    height: min(600px, calc(100dvh - 96px));
  }
  .page[data-place="open"][data-form="waiting"] #chat {
    visibility: hidden;
  }
  @media (min-width: 900px) {
    .page {
      grid-template-columns: 1fr minmax(0, 656px) minmax(360px, 432px) 1fr;
      grid-template-rows: auto 1fr;
    }
    .page.alone {
      grid-template-columns: minmax(0, 1fr);
    }
    .page.alone main {
      grid-column: 1;
    }
    .top {
      grid-column: 1 / -1;
      padding-inline: 32px;
    }
    main {
      grid-column: 2;
      padding: 32px;
      max-width: 656px;
    }
    .card {
      padding: 24px;
    }
    .jump:not(:focus-visible) {
      position: absolute;
      left: -100vw;
    }
    #chat {
      grid-column: 3;
      position: sticky;
      top: 64px;
      height: calc(100dvh - 64px);
      padding: 32px 32px 32px 0;
    }
    .chat {
      height: 100%;
    }
    .page[data-place="open"][data-form="waiting"] #chat {
      visibility: visible;
    }
  }
  @media (max-width: 360px) {
    .top {
      flex-wrap: wrap;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .turning {
      animation-duration: 4s;
    }
  }
  @media print {
    #chat, .top nav, .jump {
      display: none;
    }
  }
`;
