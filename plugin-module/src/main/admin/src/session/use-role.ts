import { computed } from 'vue';
import { useServices } from '../services';

/** True while an admin is signed in; the server has the last word. */
export function useIsAdmin() {
  const { session } = useServices();
  return computed(() => session.current.value?.staff.role === 'admin');
}
