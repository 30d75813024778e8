import { onScopeDispose, type Ref, readonly, ref } from 'vue';

const STEP_MS = 20_000;

/** The time, renewed often enough for "3 min. ago". */
export function useNow(): Readonly<Ref<number>> {
  const now = ref(Date.now());
  const tick = setInterval(() => {
    now.value = Date.now();
  }, STEP_MS);
  onScopeDispose(() => clearInterval(tick));
  return readonly(now);
}
