/** The form, the problems and the outcomes of the payment page. */
export const partsStyle = `
  .form.waiting {
    height: 0;
    overflow: hidden;
  }
  .bones {
    display: grid;
    gap: 12px;
  }
  .bone {
    height: 44px;
    border-radius: 10px;
    background: var(--raised);
  }
  .chat .bones {
    height: 100%;
    grid-template-rows: auto 1fr auto;
  }
  .chat .hint {
    margin: 0;
  }
  .chat .bone:nth-child(2) {
    width: 70%;
  }
  .problem-box {
    display: flex;
    gap: 12px;
    margin-top: 16px;
    padding: 14px;
    border: 1px solid var(--attention);
    border-radius: 14px;
    background: var(--attention-ground);
    color: var(--ink);
  }
  .early .problem-box {
    margin: 0 0 16px;
  }
  .problem-box h3 {
    margin: 2px 0 4px;
    color: var(--attention);
  }
  .trial {
    padding: 2px 8px;
    border-radius: 8px;
    background: var(--attention-ground);
    color: var(--attention);
    font-size: 13px;
    line-height: 18px;
  }
  .plain-text {
    white-space: pre-wrap;
  }
  .sign {
    display: grid;
    place-items: center;
    flex: none;
    width: 28px;
    height: 28px;
    border: 2px solid;
    border-radius: 50%;
    color: var(--attention);
  }
  .icon {
    width: 18px;
    height: 18px;
    fill: none;
    stroke: currentColor;
    stroke-width: 3;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .pay {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
    width: 100%;
    min-height: 52px;
    margin-top: 16px;
    padding: 12px 20px;
    border: 0;
    border-radius: 10px;
    background: var(--brand);
    color: var(--on-brand);
    font-size: 17px;
    font-weight: 600;
    text-align: center;
    text-decoration: none;
  }
  .pay[aria-disabled="true"] {
    cursor: progress;
  }
  .turning {
    width: 20px;
    height: 20px;
    border: 3px solid;
    border-color: currentColor transparent transparent;
    border-radius: 50%;
    animation: turn .8s linear infinite;
  }
  @keyframes turn {
    to { transform: rotate(1turn); }
  }
  .second {
    min-height: 44px;
    margin-top: 12px;
    padding: 8px 16px;
    border: 1px solid var(--accent);
    border-radius: 10px;
    background: var(--surface);
    color: var(--accent);
    font-weight: 600;
  }
  .hint {
    margin-top: 12px;
  }
  .secure {
    display: flex;
    gap: 8px;
  }
  .secure .icon {
    flex: none;
    margin-top: 1px;
  }
  .merchant .icon, .secure .icon {
    stroke-width: 2;
  }
  .link {
    min-height: 24px;
    padding: 0 2px;
    border: 0;
    background: none;
    color: var(--accent);
    text-decoration: underline;
  }
  .outcome {
    display: flex;
    flex-direction: column;
    align-items: center;
    padding: 32px 20px;
    text-align: center;
    text-wrap: balance;
  }
  .outcome .sign {
    width: 56px;
    height: 56px;
    margin-bottom: 16px;
  }
  .outcome .icon {
    width: 32px;
    height: 32px;
  }
  .outcome h2 {
    margin-bottom: 8px;
    font-size: 22px;
    line-height: 30px;
  }
  .outcome.good .sign {
    color: var(--good);
  }
  .outcome .pay {
    max-width: 360px;
    margin-top: 24px;
  }
`;
