import { computed, ref, watch } from 'vue';
import type { Problem } from '../../api/problem';
import { useTexts } from '../../i18n/use-texts';
import { isMine } from '../select';
import { useInbox } from '../use-inbox';

/** What an agent can do to a conversation as a whole. */
export type Action = 'take' | 'takeFromColleague' | 'close' | 'reopen';

const TAKEN = { take: 'taken', takeFromColleague: 'taken', close: 'takenClose', reopen: 'takenReopen' } as const;

/** Takes, closes and reopens the open conversation; says what is under way and what was refused. */
export function useActions() {
  const { inbox, staff } = useInbox();
  const { t, problemText } = useTexts();
  const busy = ref<Action | null>(null);
  const refused = ref<{ readonly action: Action; readonly problem: Problem } | null>(null);
  const openId = computed(() => inbox.state.value.open?.id);

  watch(openId, () => {
    refused.value = null;
  });

  /** True when it was done and the same conversation is still open. */
  async function act(action: Action): Promise<boolean> {
    const id = openId.value;
    if (id === undefined || busy.value !== null) return false;
    busy.value = action;
    const problem = await inbox[action](id);
    busy.value = null;
    if (openId.value !== id) return false;
    refused.value = problem && { action, problem };
    return problem === null;
  }

  const problemLine = computed(() => {
    if (refused.value === null) return null;
    const { action, problem } = refused.value;
    if (problem.code !== 'taken') return problemText(problem.code);
    const summary = inbox.state.value.conversations[openId.value ?? ''];
    const colleague = summary && !isMine(summary, staff.id) ? summary.agent?.name : undefined;
    return problemText(TAKEN[action], { name: colleague ?? t('problem.colleague') });
  });

  return { act, busy, problemLine };
}
