/** The window, its head, banner, quick starts and composer. */
export const windowStyle = `
  .panel {
    position: fixed;
    z-index: 1;
    inset-inline-end: calc(16px + max(env(safe-area-inset-left), env(safe-area-inset-right)));
    bottom: calc(84px + env(safe-area-inset-bottom));
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    width: 384px;
    height: 600px;
    max-height: calc(100dvh - 100px);
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--surface);
    color: var(--ink);
    box-shadow: 0 8px 28px #0002;
    animation: appear .15s ease-out;
    overflow-wrap: anywhere;
    overscroll-behavior: contain;
    touch-action: pan-y pinch-zoom;
    outline: none;
  }
  @keyframes appear {
    from { opacity: 0; transform: translateY(8px); }
  }
  .panel *, .panel *::before {
    box-sizing: border-box;
    margin: 0;
    unicode-bidi: plaintext;
  }
  .panel button, .panel summary, .panel textarea, .panel input {
    font: inherit;
    color: inherit;
  }
  .panel button {
    cursor: pointer;
  }
  .panel :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .icon {
    width: 20px;
    height: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .header {
    display: flex;
    align-items: center;
    gap: 4px 12px;
    padding-block: 12px;
    padding-inline: 16px 8px;
    border-bottom: 1px solid var(--line);
  }
  .header-text {
    flex: 1;
    min-width: 0;
  }
  .header h2 {
    font-size: 16px;
    line-height: 22px;
    font-weight: 600;
  }
  .header p {
    color: var(--muted);
    font-size: 13px;
    line-height: 18px;
  }
  .mark {
    flex: none;
    width: 28px;
    height: 28px;
    color: var(--accent);
  }
  .plain {
    display: grid;
    place-items: center;
    flex: none;
    width: 44px;
    height: 44px;
    border: 0;
    border-radius: 10px;
    background: none;
  }
  .banner p {
    padding: 8px 16px;
    background: var(--attention-ground);
    color: var(--attention);
    font-size: 13px;
    line-height: 18px;
  }
  .quick-starts {
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    gap: 8px;
    min-width: 0;
    padding: 8px 16px 12px;
    border: 0;
  }
  .quick-replies {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    min-width: 0;
    padding: 10px 0 0;
    border: 0;
  }
  .quick-replies button {
    padding: 8px 10px;
    font-size: 14px;
  }
  .quick-starts button {
    padding: 8px 14px;
    text-align: end;
  }
  .quick-starts button, .quick-replies button {
    min-height: 44px;
    border: 1px solid var(--accent);
    border-radius: 10px;
    background: var(--surface);
    color: var(--accent);
  }
  .closed p {
    padding: 10px 16px;
    border-top: 1px solid var(--line);
    color: var(--muted);
    font-size: 13px;
    line-height: 18px;
    text-align: center;
    text-wrap: balance;
  }
  .closed:not(:empty) + .composer {
    padding-top: 0;
    border-top: 0;
  }
  .composer {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0 6px;
    padding: 12px 12px calc(12px + env(safe-area-inset-bottom));
    border-top: 1px solid var(--line);
  }
  .composer textarea {
    flex: 1;
    min-width: 0;
    height: 44px;
    max-height: 132px;
    padding: 10px 12px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--raised);
    font-size: 16px;
    line-height: 22px;
    resize: none;
    overscroll-behavior: contain;
  }
  .composer textarea::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .composer textarea:focus-visible {
    outline-offset: -1px;
  }
  .composer .send {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border: 0;
    border-radius: 10px;
    background: var(--brand);
    color: var(--on-brand);
  }
  .send:dir(rtl) .icon, .notice-next:dir(rtl) .icon {
    transform: scaleX(-1);
  }
  .composer .send:disabled {
    background: var(--raised);
    color: var(--muted);
    cursor: default;
  }
  .counter {
    flex-basis: 100%;
    color: var(--muted);
    font-size: 13px;
    line-height: 18px;
  }
  .counter:not(:empty) {
    padding-top: 4px;
  }
  @media (max-width: 480px) {
    .panel {
      inset: var(--view-top, 0) 0 auto;
      width: 100%;
      height: var(--view-height, 100dvh);
      max-height: none;
      border: 0;
      border-radius: 0;
      padding-top: env(safe-area-inset-top);
    }
  }
  @media (max-height: 480px) {
    .panel {
      inset-block: var(--view-top, 0) auto;
      height: var(--view-height, 100dvh);
      max-height: none;
      overflow-y: auto;
    }
    .log {
      flex: 1 0 120px !important;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .panel {
      animation: none;
    }
  }
`;
