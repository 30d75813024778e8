/** Stands for the panel's file: does what is asked of it and remembers it. */
export function createPanel(host) {
  const asked = [];
  globalThis.askedOfPanel = asked;
  globalThis.proofOfPanel = host.proof;
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
    identify: (proof) => asked.push(`identify ${proof}`),
  };
}
