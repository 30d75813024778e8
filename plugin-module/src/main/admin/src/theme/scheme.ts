/** Shows Meteor's light or dark tokens, whichever the system prefers, also when it changes its mind. */
export function followScheme(root: HTMLElement, dark: Pick<MediaQueryList, 'matches' | 'addEventListener'>): void {
  const apply = () => {
    root.dataset.theme = dark.matches ? 'dark' : 'light';
  };
  dark.addEventListener('change', apply);
  apply();
}
