import type { Browser } from "./browser";

/** Puts the globals of a page in place, as the tab that runs now sees them; gives the real ones back. */
export function installPage(browser: () => Browser, net: Readonly<Record<"fetch" | "WebSocket", unknown>>): () => void {
  const listen = (name: string, listener: (event: object) => void) => {
    const { listeners } = browser().current;
    listeners.set(name, [...(listeners.get(name) ?? []), listener]);
  };
  return replaceGlobals({
    ...net,
    window: { addEventListener: listen },
    document: {
      addEventListener: listen,
      get hidden() {
        return browser().current.hidden;
      },
    },
    navigator: {
      get locks() {
        return browser().hasLocks ? browser() : undefined;
      },
    },
    location: { search: "", hash: "" },
    localStorage: {
      getItem: () => browser().read(),
      setItem: (_name: string, value: string) => browser().write(value),
      removeItem: () => browser().write(null),
    },
  });
}

function replaceGlobals(globals: Readonly<Record<string, unknown>>): () => void {
  const before = Object.keys(globals).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return () => {
    for (const [name, property] of before)
      if (property) Object.defineProperty(globalThis, name, property);
      else Reflect.deleteProperty(globalThis, name);
  };
}
