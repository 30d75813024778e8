import { useI18n } from 'vue-i18n';
import { keptHere } from '../session/storage';
import { keepLanguage, type Language } from './i18n';

/** The texts and the language of the pages, shared by all components. */
export function useTexts() {
  const { t, te, locale } = useI18n({ useScope: 'global' });

  /** A text for a code of the server, or the general one when the code is new to these pages. */
  function problemText(code: string, values: Record<string, string> = {}): string {
    return t(te(`problem.${code}`) ? `problem.${code}` : 'problem.failed', values);
  }

  /** Why something got stuck: a word and an English sentence, "word: sentence"; a new word keeps its sentence. */
  function causeText(cause: string): string {
    const [word = '', ...sentence] = cause.split(': ');
    const status = /^answered_(\d{3})$/.exec(word)?.[1];
    if (status) return t('cause.answered', { status });
    return te(`cause.${word}`) ? t(`cause.${word}`) : sentence.join(': ') || cause;
  }

  function choose(language: Language): void {
    locale.value = language;
    keepLanguage(keptHere(), language);
  }

  return { t, te, locale, problemText, causeText, choose };
}
