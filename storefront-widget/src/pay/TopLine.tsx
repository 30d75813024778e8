import type { Language } from "../i18n/locale";
import { payLanguages, usePaySpeech } from "./speech";
import type { PageState } from "./state";
import { filled } from "./words";

interface TopLineProps {
  readonly state: PageState;
  readonly speak: (language: Language) => void;
}

/** Always in view: who is paid, how much, and in which language. */
export function TopLine({ state: { page }, speak }: TopLineProps) {
  const { words, money } = usePaySpeech();
  return (
    <header class="top">
      <div class="merchant">
        {page && <strong>{page.shop.name}</strong>}
        {page?.order.number && <span>{filled(words.orderNumber, { number: page.order.number })}</span>}
      </div>
      {page && <strong class="sum">{money(page.order.amount, page.order.currency)}</strong>}
      <nav aria-label={words.languages}>
        {Object.values(payLanguages).map(({ language }) => (
          <button
            type="button"
            key={language}
            lang={language}
            aria-label={language === "de" ? "Deutsch" : "English"}
            aria-pressed={language === words.language}
            onClick={() => speak(language)}
          >
            {language.toUpperCase()}
          </button>
        ))}
      </nav>
    </header>
  );
}
