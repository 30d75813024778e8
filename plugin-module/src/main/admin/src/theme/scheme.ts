/** Light or dark. */
export type Theme = 'light' | 'dark';

/**
 * Shows Meteor's light or dark tokens, whichever the system prefers, also when it changes its mind; from when somebody
 * else says which it is to be, that one.
 */
export function followScheme(
  root: HTMLElement,
  dark: Pick<MediaQueryList, 'matches' | 'addEventListener'>,
): (said: Theme) => void {
  let told: Theme | null = null;
  const apply = () => {
    root.dataset.theme = told ?? (dark.matches ? 'dark' : 'light');
  };
  dark.addEventListener('change', apply);
  apply();
  return (said) => {
    told = said;
    apply();
  };
}
