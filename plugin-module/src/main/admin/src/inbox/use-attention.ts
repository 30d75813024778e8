import { type ComputedRef, computed, onScopeDispose, ref, watch, watchEffect } from 'vue';
import { useTexts } from '../i18n/use-texts';
import { useServices } from '../services';
import { usePageTitle } from '../theme/page-title';
import { tabTitle } from './attention';
import type { Inbox } from './inbox';
import { callsForMe } from './select';

/** Three panes stand side by side from here on; below, the details cover the chat. */
const SIDE_BY_SIDE = '(min-width: 1101px)';

/** The conversation that the agent has before their eyes, or null: the tab may be hidden or the chat covered. */
export function useLookedAt(inbox: Inbox, view: () => 'list' | 'chat' | 'details'): ComputedRef<string | null> {
  const visible = ref(!document.hidden);
  const wide = window.matchMedia(SIDE_BY_SIDE);
  const sideBySide = ref(wide.matches);
  const look = () => {
    visible.value = !document.hidden;
    sideBySide.value = wide.matches;
  };
  document.addEventListener('visibilitychange', look);
  wide.addEventListener('change', look);
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', look);
    wide.removeEventListener('change', look);
  });
  return computed(() => {
    const { open } = inbox.state.value;
    const chatShows = view() === 'chat' || (view() === 'details' && sideBySide.value);
    return visible.value && chatShows && open?.load === 'ready' ? open.id : null;
  });
}

/** Marks what the agent looks at as seen, and counts in the browser tab what calls for them. */
export function useAttention(inbox: Inbox, staffId: string, lookedAt: ComputedRef<string | null>): void {
  const { t } = useTexts();
  const { shop } = useServices();

  watchEffect(() => {
    if (inbox.state.value.open?.id === lookedAt.value && lookedAt.value !== null) inbox.markSeen(lookedAt.value);
  });
  usePageTitle(() => tabTitle(callsForMe(inbox.state.value, staffId), t('inbox.title'), shop.name.value));
}

/** Tells a screen reader what came in: the shopper's words in the open conversation, and who waits elsewhere. */
export function useAnnouncements(inbox: Inbox) {
  const { t } = useTexts();
  const said = ref('');

  watch(
    () => inbox.state.value,
    (after, before) => {
      const came = after.open?.messages.at(-1);
      const had = before.open?.messages.at(-1);
      const same = after.open?.id === before.open?.id && before.open?.load === 'ready';
      if (same && came && came.number !== had?.number && came.author !== 'agent') {
        said.value = t('chat.newMessage', { who: t(`author.${came.author}`), text: came.text });
        return;
      }
      const waiting = Object.values(after.conversations).find(
        (one) => one.waiting && before.load === 'ready' && !before.conversations[one.id]?.waiting,
      );
      if (waiting && waiting.id !== after.open?.id) said.value = t('chat.nowWaiting', { text: waiting.preview });
    },
  );
  return said;
}
