/** A storage that lasts as long as the page. */
export function inMemory(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
}

const memory = inMemory();

/** What this browser keeps; a browser that forbids it (in frames most do) keeps it as long as the page. */
export function keptHere(): Storage {
  try {
    return window.localStorage ?? memory;
  } catch {
    return memory;
  }
}
