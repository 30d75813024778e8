/** Stands for the panel's file: does what is asked of it and remembers it. */
export function createPanel(host) {
  const asked = [];
  globalThis.askedOfPanel = asked;
  host.unread(2);
  return {
    open() {
      asked.push("open");
      host.opened();
    },
    close() {
      asked.push("close");
      host.closed();
    },
    identify: (shopToken) => asked.push(`identify ${shopToken}`),
  };
}
