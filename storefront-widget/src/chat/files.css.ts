/** Files: in messages, and before they are sent. */
export const filesStyle = `
  .picture, .file {
    margin-bottom: 3px;
    border-radius: 16px;
    background: var(--raised);
    color: var(--ink);
    overflow: hidden;
    text-decoration: none;
  }
  .picture img {
    display: block;
    max-width: 100%;
    object-fit: cover;
  }
  .file {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 10px 14px;
    font-size: 15px;
    line-height: 22px;
  }
  .file .icon, .chip .icon {
    flex: none;
  }
  .file small, .chip small {
    display: block;
    color: var(--muted);
    font-size: 13px;
    line-height: 18px;
  }
  .composer > .plain {
    margin-inline-start: -6px;
  }
  .chip {
    flex: 0 0 100%;
    display: flex;
    align-items: center;
    gap: 10px;
    padding-bottom: 8px;
    font-size: 15px;
    line-height: 20px;
  }
  .chip > div {
    flex: 1;
    min-width: 0;
  }
  .chip canvas {
    flex: none;
    width: 44px;
    height: 44px;
    border-radius: 8px;
    object-fit: cover;
  }
  .chip progress {
    display: block;
    width: 100%;
    accent-color: var(--brand);
  }
`;
