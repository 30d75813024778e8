import { reactive, ref } from 'vue';
import { problemOf } from '../api/problem';
import { useServices } from '../services';
import { useLock } from './lock';

const LOCKED_WITHOUT_TIME_S = 60;

/** What the sign-in form knows and does. */
export function useSignIn() {
  const { session, sessionCalls } = useServices();
  const form = reactive({ login: '', password: '' });
  const missing = reactive({ login: false, password: false });
  const busy = ref(false);
  const code = ref<string | null>(null);
  const lock = useLock();

  function complete(): boolean {
    missing.login = form.login.trim() === '';
    missing.password = form.password === '';
    return !missing.login && !missing.password;
  }

  /** Signs in; true when it worked. */
  async function submit(): Promise<boolean> {
    code.value = null;
    if (busy.value || lock.locked.value || !complete()) return false;
    busy.value = true;
    try {
      await session.signIn(sessionCalls, form.login.trim(), form.password);
      return true;
    } catch (thrown) {
      refuse(problemOf(thrown));
      return false;
    } finally {
      busy.value = false;
    }
  }

  function refuse(problem: { code: string; retryAfter: number | null }): void {
    if (problem.code === 'locked') lock.lock(problem.retryAfter ?? LOCKED_WITHOUT_TIME_S);
    else code.value = problem.code;
  }

  return { form, missing, busy, code, lock, signedOut: session.signedOut, submit };
}
