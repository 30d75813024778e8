const LEAST = 12;

/** Whether the server would refuse a password because it is too short. */
export function isShort(password: string): boolean {
  return password.length < LEAST;
}
