import { shallowRef } from 'vue';
import type { Imported } from '../../api/answers-imports';
import { useTexts } from '../../i18n/use-texts';
import { useDeed } from '../../settings/use-deed';

/** Looks first, and takes in only what was seen. */
export function useImport(take: (apply: boolean) => Promise<Imported>, applied: () => void) {
  const { t } = useTexts();
  const deed = useDeed();
  const found = shallowRef<Imported | null>(null);

  const run = (apply: boolean) =>
    deed.act(async () => {
      found.value = null;
      const imported = await take(apply);
      if (!imported.applied) found.value = imported;
      if (!imported.applied) return '';
      applied();
      const count = imported.kept.length;
      return t('answers.imports.applied', { count }, count);
    });

  return { ...deed, found, look: () => run(false), apply: () => run(true) };
}
