import { onScopeDispose, watchEffect } from 'vue';

/** Names the browser tab, as long as the page is shown. */
export function usePageTitle(title: () => string): void {
  watchEffect(() => {
    document.title = title();
  });
  onScopeDispose(() => {
    document.title = 'Stripe Chat';
  });
}
