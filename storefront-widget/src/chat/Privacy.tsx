import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./Icon";
import { useSpeech } from "./speech";

/** What the shopper can do about what is kept. */
export interface PrivacyActions {
  readonly privacyUrl: string | null;
  /** `false` when it could not be done now. */
  erase(): Promise<boolean>;
}

type Step = "note" | "sure" | "failed" | "done";

/** The privacy note, and the way to delete the chat after one more question; each step takes the focus, and is read. */
export function Privacy({ privacyUrl, erase, close }: PrivacyActions & { readonly close: (event: Event) => void }) {
  const { privacy: words, mail } = useSpeech().texts;
  const [step, go] = useState<Step>("note");
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => box.current?.focus(), [step]);
  const link = (text: string, act: () => void, look = "") => (
    <button type="button" class={`link ${look}`} onClick={act}>
      {text}
    </button>
  );
  return (
    <section class="privacy" aria-label={words.title} tabIndex={-1} ref={box}>
      <p role="status">{step === "failed" ? mail.problems.later : words[step]}</p>
      <button type="button" class="plain" aria-label={words.close} onClick={close}>
        <Icon name="close" />
      </button>
      {step === "sure" ? (
        <p key="sure">
          {link(words.yes, () => erase().then((gone) => go(gone ? "done" : "failed")), "problem")}
          {link(words.no, () => go("note"))}
        </p>
      ) : (
        <p key="note">
          {privacyUrl && (
            <a href={privacyUrl} target="_blank" rel="noopener noreferrer">
              {words.page}
            </a>
          )}
          {step !== "done" && link(words.erase, () => go("sure"))}
        </p>
      )}
    </section>
  );
}
