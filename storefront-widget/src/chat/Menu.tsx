import type { Language } from "../i18n/locale";
import { Fold } from "./Fold";
import { Icon } from "./Icon";
import { useSpeech } from "./speech";

/** What the menu can do. */
export interface MenuActions {
  /** Leaves the window; `null` when it is a part of the page, which then has the choice of the language. */
  readonly close: (() => void) | null;
  speak(language: Language): void;
  /** Saves what was said as a file. */
  save(): void;
  /** Shows what is kept, and how to delete it. */
  privacy(): void;
}

/** What is seldom needed: the other language, the transcript, the privacy note. */
export function Menu({ actions }: { actions: MenuActions }) {
  const { texts } = useSpeech();
  const other = texts.language === "de" ? "en" : "de";
  return (
    <Fold class="menu" label={texts.menu} sign={<Icon name="more" />}>
      {actions.close && (
        <button type="button" lang={other} onClick={() => actions.speak(other)}>
          {texts.otherLanguage}
        </button>
      )}
      <button type="button" onClick={actions.save}>
        {texts.save}
      </button>
      <button type="button" onClick={actions.privacy}>
        {texts.privacy.title}
      </button>
    </Fold>
  );
}
