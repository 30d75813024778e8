/** The message list, its rows and the payment notice. */
export const messagesStyle = `
  .log {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: 3px;
    min-height: 0;
    padding: 4px 16px 12px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .panel .log:focus-visible {
    outline-offset: -2px;
  }
  .row {
    position: relative;
    flex: none;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    max-width: 86%;
  }
  .row.starts {
    padding-top: 10px;
  }
  .own {
    align-self: flex-end;
    align-items: flex-end;
  }
  .system {
    align-self: center;
    align-items: center;
    text-align: center;
  }
  .text {
    white-space: pre-wrap;
  }
  .who, .meta {
    padding: 0 4px 3px;
    color: var(--muted);
    font-size: 13px;
    line-height: 18px;
  }
  .meta {
    padding: 3px 4px 0;
  }
  .bubble {
    padding: 9px 14px;
    border-radius: 16px;
    background: var(--raised);
    color: var(--ink);
    font-size: 15px;
    line-height: 22px;
  }
  .dots {
    display: flex;
    align-items: center;
    gap: 5px;
    height: 40px;
  }
  .dots span {
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--muted);
    animation: wait 1.2s infinite ease-in-out;
  }
  .dots span + span {
    animation-delay: .15s;
  }
  .dots span + span + span {
    animation-delay: .3s;
  }
  @keyframes wait {
    0%, 60%, 100% { opacity: .35; }
    30% { opacity: 1; }
  }
  @media (prefers-reduced-motion: reduce) {
    .dots span {
      animation: none;
    }
  }
  .row.ends .bubble {
    border-end-start-radius: 4px;
  }
  .own .bubble {
    background: var(--brand);
    color: var(--on-brand);
  }
  .own.ends .bubble {
    border-radius: 16px;
    border-end-end-radius: 4px;
  }
  .system .bubble {
    padding: 2px 8px;
    background: none;
    color: var(--muted);
    font-size: 13px;
    line-height: 18px;
  }
  .problem {
    color: var(--danger);
    text-align: end;
  }
  .link {
    min-height: 24px;
    padding: 0 2px;
    border: 0;
    background: none;
    text-decoration: underline;
  }
  .human {
    align-self: center;
    min-height: 44px;
    font-size: 13px;
  }
  .row:has(.notice) {
    align-self: stretch;
    align-items: stretch;
    max-width: none;
    text-align: start;
  }
  .notice {
    padding: 14px;
    border: 1px solid var(--line);
    border-radius: 14px;
    color: var(--muted);
  }
  .notice.good {
    border-color: var(--good);
    background: var(--good-ground);
    color: var(--good);
  }
  .notice.attention {
    border-color: var(--attention);
    background: var(--attention-ground);
    color: var(--attention);
  }
  .notice-head {
    display: flex;
    align-items: center;
    gap: 10px;
  }
  .notice-head strong {
    flex: 1;
    font-weight: 600;
  }
  .notice-sign {
    display: grid;
    place-items: center;
    flex: none;
    width: 24px;
    height: 24px;
    border: 2px solid;
    border-radius: 50%;
  }
  .notice-sign .icon {
    width: 16px;
    height: 16px;
    stroke-width: 3;
  }
  .amount {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .notice .text {
    margin-top: 8px;
    color: var(--ink);
  }
  .notice-next {
    display: flex;
    gap: 8px;
    padding-top: 8px;
    font-weight: 600;
  }
  .notice-next .icon {
    flex: none;
    height: 22px;
  }
`;
