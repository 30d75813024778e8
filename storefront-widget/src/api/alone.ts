const name = "stripe-chat";
/** A tab that the browser has put to sleep must not hold up the others for ever. */
const patience = 10_000;
/** So long the storage takes, at most, to show one tab what another has written. */
const settling = 100;

/**
 * Does something that only one tab may do at a time. Browsers without locks do it at once, and wait a moment
 * afterwards, so that all tabs read the same entry then.
 */
export async function alone<Result>(task: () => Promise<Result>): Promise<Result> {
  const { locks } = navigator;
  if (locks) return locked(locks, task);
  const result = await task();
  await new Promise((resolve) => setTimeout(resolve, settling));
  return result;
}

async function locked<Result>(locks: LockManager, task: () => Promise<Result>): Promise<Result> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  let result: Promise<Result> | undefined;
  const start = () => {
    clearTimeout(timer);
    result ??= task();
    return result;
  };
  try {
    return (await locks.request(name, { signal: abort.signal }, start)) as Result;
  } catch {
    return start();
  }
}
