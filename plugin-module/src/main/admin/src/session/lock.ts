import { computed, onScopeDispose, ref } from 'vue';

/** Counts down the seconds that a locked login has to wait. */
export function useLock() {
  const left = ref(0);
  const total = ref(0);
  let tick: ReturnType<typeof setInterval> | undefined;

  function release(): void {
    clearInterval(tick);
    left.value = 0;
  }

  function lock(seconds: number): void {
    clearInterval(tick);
    const until = Date.now() + seconds * 1_000;
    left.value = seconds;
    total.value = seconds;
    tick = setInterval(() => {
      left.value = Math.max(0, Math.ceil((until - Date.now()) / 1_000));
      if (left.value === 0) release();
    }, 500);
  }

  onScopeDispose(release);
  return { left, total, locked: computed(() => left.value > 0), lock, release };
}
