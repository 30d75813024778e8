const name = "stripe-chat";
/** A tab that the browser has put to sleep must not hold up the others for ever. */
const patience = 10_000;
/** So long the storage takes, at most, to show one tab what another has written. */
const settling = 100;

/**
 * Does something that only one tab may do at a time. A lock is held until all tabs can read what was written
 * meanwhile; browsers without locks do it at once and wait as long, so that all tabs read the same entry then.
 */
export async function alone<Result>(task: () => Promise<Result>): Promise<Result> {
  const { locks } = navigator;
  if (locks) return locked(locks, task);
  const result = await task();
  await settle();
  return result;
}

function locked<Result>(locks: LockManager, task: () => Promise<Result>): Promise<Result> {
  return new Promise((resolve) => {
    let started = false;
    const start = async () => {
      clearTimeout(timer);
      if (started) return;
      started = true;
      const result = task();
      resolve(result);
      await result;
      await settle();
    };
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), patience);
    locks.request(name, { signal: abort.signal }, start).catch(start);
  });
}

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, settling));
}
