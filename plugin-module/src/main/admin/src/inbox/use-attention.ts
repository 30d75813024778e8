import { onScopeDispose, ref, watch, watchEffect } from 'vue';
import { useTexts } from '../i18n/use-texts';
import { usePageTitle } from '../theme/page-title';
import type { Inbox } from './inbox';
import { callsForMe } from './select';

/** Marks what the agent looks at as seen, and counts in the browser tab what calls for them. */
export function useAttention(inbox: Inbox, staffId: string, looksAtChat: () => boolean): void {
  const { t } = useTexts();
  const visible = ref(!document.hidden);
  const look = () => {
    visible.value = !document.hidden;
  };
  document.addEventListener('visibilitychange', look);
  onScopeDispose(() => document.removeEventListener('visibilitychange', look));

  watchEffect(() => {
    const { open } = inbox.state.value;
    if (visible.value && looksAtChat() && open?.load === 'ready') inbox.markSeen(open.id);
  });
  usePageTitle(() => {
    const calls = callsForMe(inbox.state.value, staffId);
    return `${calls > 0 ? `(${calls}) ` : ''}${t('inbox.title')}`;
  });
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
