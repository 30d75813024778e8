import type { Summary } from '../api/wire';
import { useTexts } from '../i18n/use-texts';
import { isMine } from './select';
import { useInbox } from './use-inbox';

/** Gives the name of whoever is in charge of a conversation, as this agent would say it. */
export function useInCharge(): (summary: Summary) => string {
  const { staff } = useInbox();
  const { t } = useTexts();
  return (summary) => {
    if (isMine(summary, staff.id)) return t('inbox.you');
    if (summary.inCharge === 'agent') return summary.agent?.name ?? t('inbox.someone');
    return t(summary.inCharge === 'nobody' ? 'inCharge.nobody' : 'inCharge.assistant');
  };
}
