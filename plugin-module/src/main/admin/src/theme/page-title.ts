import { onScopeDispose, watchEffect } from 'vue';

/** Names the browser tab after the page, as long as the page is shown. */
export function usePageTitle(title: () => string): void {
  watchEffect(() => {
    document.title = `${title()} – Stripe Chat`;
  });
  onScopeDispose(() => {
    document.title = 'Stripe Chat';
  });
}
