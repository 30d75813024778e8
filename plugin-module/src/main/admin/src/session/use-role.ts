import { computed } from 'vue';
import type { Role } from '../api/wire';
import { useServices } from '../services';

/** The roles, each with what the ones before may do. */
export const ROLES: readonly Role[] = ['agent', 'supervisor', 'admin'];

/** Whether one role may do what another may. */
export function covers(role: Role, asked: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(asked);
}

/** True while somebody of at least that role is signed in; the server has the last word. */
export function useCovers(asked: Role) {
  const { session } = useServices();
  return computed(() => {
    const role = session.current.value?.staff.role;
    return role !== undefined && covers(role, asked);
  });
}
