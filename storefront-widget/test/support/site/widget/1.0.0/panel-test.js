/** Stands for the panel's file: does what is asked of it and remembers it. */
export function createPanel({ element, proofs, closed }) {
  const asked = [];
  globalThis.askedOfPanel = asked;
  globalThis.proofsOfPanel = [...proofs];
  const fire = (name, detail = null) => element.dispatchEvent(new CustomEvent(`stripe-chat:${name}`, { detail }));
  return {
    open() {
      asked.push("open");
      fire("open");
    },
    close() {
      asked.push("close");
      closed();
      fire("close");
    },
    identify: (proof) => asked.push(`identify ${proof}`),
    forget: () => asked.push("forget"),
  };
}
