import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./Icon";
import { useSpeech } from "./speech";

/** What the shopper can do about what is kept. */
export interface PrivacyActions {
  readonly privacyUrl: string | null;
  /** `done`, or what the server says is wrong. */
  erase(): Promise<string>;
}

type Step = "note" | "sure" | "failed" | "joined_late" | "done";

/** The privacy note, and the way to delete the chat after one more question; each step takes the focus, and is read. */
export function Privacy({ privacyUrl, erase, close }: PrivacyActions & { readonly close: (event: Event) => void }) {
  const { privacy: words, mail } = useSpeech().texts;
  const [step, go] = useState<Step>("note");
  const [busy, work] = useState(false);
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => box.current?.focus(), [step]);
  const remove = async () => {
    work(true);
    const answer = await erase();
    work(false);
    go(answer === "done" || answer === "joined_late" ? answer : "failed");
  };
  const link = (text: string, act: () => void, look = "") => (
    <button type="button" class={`link ${look}`} disabled={busy} onClick={act}>
      {text}
    </button>
  );
  return (
    <section class="privacy" aria-labelledby="privacy" tabIndex={-1} ref={box}>
      <h3 id="privacy">{words.title}</h3>
      {step !== "sure" && (
        <button type="button" class="plain" aria-label={words.close} onClick={close}>
          <Icon name="close" />
        </button>
      )}
      <p role="status">{step === "failed" ? mail.problems.later : words[step]}</p>
      {step === "sure" ? (
        <p key="sure">
          {link(words.yes, remove, "problem")}
          {link(words.no, () => go("note"))}
        </p>
      ) : (
        <p key="note">
          {privacyUrl && (
            <a href={privacyUrl} target="_blank" rel="noopener noreferrer">
              {words.page}
            </a>
          )}
          {(step === "note" || step === "failed") && link(words.erase, () => go("sure"))}
        </p>
      )}
    </section>
  );
}
