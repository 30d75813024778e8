import { ref } from 'vue';
import { problemOf } from '../api/problem';
import { useTexts } from '../i18n/use-texts';

/** What came of something. */
export interface Told {
  readonly tone: 'good' | 'danger';
  readonly text: string;
}

/** Does one thing after the other and tells what came of it: a text is good news, an empty one no news. */
export function useDeed() {
  const { problemText } = useTexts();
  const busy = ref(false);
  const told = ref<Told | null>(null);

  /** The code of what was refused, or null when it worked. */
  async function act(deed: () => Promise<string | Told>): Promise<string | null> {
    busy.value = true;
    told.value = null;
    const refused = await outcome(deed);
    busy.value = false;
    return refused;
  }

  async function outcome(deed: () => Promise<string | Told>): Promise<string | null> {
    try {
      const news = await deed();
      if (news) told.value = typeof news === 'string' ? { tone: 'good', text: news } : news;
      return null;
    } catch (thrown) {
      const { code } = problemOf(thrown);
      told.value = { tone: 'danger', text: problemText(code) };
      return code;
    }
  }

  return { busy, told, act };
}
