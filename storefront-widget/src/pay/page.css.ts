/** The payment page around the chat. */
export const pageStyle = `
  :root {
    --edge: #75838b;
    color-scheme: light dark;
    background: var(--raised);
    color: var(--ink);
    caret-color: var(--accent);
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
    outline: 3px solid var(--accent);
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
  .muted, .hint {
    color: var(--muted);
    font-size: 14px;
    line-height: 20px;
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
  .card {
    padding: 20px 16px;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--surface);
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    margin-bottom: 12px;
  }
  h2 {
    font-size: 18px;
    line-height: 24px;
    font-weight: 600;
  }
  h3 {
    font-size: 16px;
    line-height: 24px;
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
    main {
      grid-column: 2;
      padding: 32px;
      max-width: 656px;
    }
    .card {
      padding: 24px;
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
  @media (min-width: 1200px) {
    .page {
      grid-template-columns: 1fr minmax(0, 880px) 400px 1fr;
    }
    .page:not(.alone) main {
      display: grid;
      grid-template-columns: 296px minmax(0, 1fr);
      align-items: start;
      gap: 24px;
      max-width: none;
    }
    main {
      padding-right: 24px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .turning {
      animation-duration: 4s;
    }
  }
  @media print {
    #chat, .small {
      display: none;
    }
  }
`;
