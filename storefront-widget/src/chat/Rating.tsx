import { useLayoutEffect, useState } from "preact/hooks";
import { type Choice, longestComment, type Status } from "../api/wire";
import { useSpeech } from "./speech";

/** Tells the server; `false` when it could not be told. */
export type Rate = (closing: number, choice: Choice, comment?: string) => Promise<boolean>;

interface Asking {
  readonly rate: Rate;
  /** The pressed button is gone. */
  readonly leave: () => void;
}

/** Asks once after each closing whether it has helped; in the flow of the window, and easy to pass by. */
export function Rating({ status, ...asking }: Asking & { readonly status: Status | null }) {
  const [closing, ask] = useState(0);
  const asked = status?.asked;
  useLayoutEffect(() => {
    if (asked) ask(asked);
  }, [asked]);
  return status?.state === "closed" && closing ? <Question key={closing} closing={closing} {...asking} /> : null;
}

function Question({ closing, rate, leave }: Asking & { readonly closing: number }) {
  const { rating, thanks } = useSpeech().texts;
  const [choice, choose] = useState<Choice | null>(null);
  const [over, end] = useState(false);
  if (choice === "skipped") return null;
  const answer = async (chosen: Choice) => {
    choose(chosen);
    if (chosen === "skipped") leave();
    if (!(await rate(closing, chosen))) choose(null);
  };
  const explain = async (comment: string) => {
    if (!choice || !(await rate(closing, choice, comment))) return;
    end(true);
    leave();
  };
  return (
    <fieldset class="rating" aria-label={rating.question}>
      <p role="status">{choice ? thanks : rating.question}</p>
      {!over &&
        (["yes", "partly", "no"] as const).map((one) => (
          <button type="button" key={one} aria-pressed={one === choice} onClick={() => answer(one)}>
            {rating[one]}
          </button>
        ))}
      {!over && choice && <Comment send={explain} />}
      {!choice && (
        <button type="button" class="link" onClick={() => answer("skipped")}>
          {rating.skip}
        </button>
      )}
    </fieldset>
  );
}

function Comment({ send }: { send: (text: string) => void }) {
  const { texts } = useSpeech();
  const [text, write] = useState("");
  return (
    <>
      <textarea
        rows={1}
        maxLength={longestComment}
        aria-label={texts.rating.comment}
        placeholder={texts.rating.comment}
        value={text}
        onInput={({ currentTarget }) => write(currentTarget.value)}
      />
      <button type="button" disabled={!text.trim()} onClick={() => send(text.trim())}>
        {texts.send}
      </button>
    </>
  );
}
