import { useLayoutEffect, useState } from "preact/hooks";
import { type Choice, longestComment, type Status } from "../api/wire";
import { grow } from "./Composer";
import { useSpeech } from "./speech";

const thanksFor = 6000;

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
  if (status?.state !== "closed" || !closing) return null;
  return <Question key={closing} closing={closing} open={!!asked} {...asking} />;
}

type Phase = "asking" | "thanks" | "over";

/** What was answered in another window is not asked any more. */
function Question({ closing, open, rate, leave }: Asking & { readonly closing: number; readonly open: boolean }) {
  const { rating, thanks, mail } = useSpeech().texts;
  const [choice, choose] = useState<Choice | null>(null);
  const [failed, fail] = useState(false);
  const [phase, go] = usePhase();
  if (phase === "over" || !(open || choice)) return null;
  const tell = async (chosen: Choice, comment?: string) => {
    choose(chosen);
    const isTold = await rate(closing, chosen, comment);
    fail(!isTold);
    return isTold;
  };
  const skip = () => {
    go("over");
    leave();
    rate(closing, "skipped");
  };
  const explain = async (comment: string) => {
    if (!choice || !(await tell(choice, comment))) return;
    go("thanks");
    leave();
  };
  return (
    <fieldset class="rating" aria-label={rating.question}>
      <p role="status" class={failed ? "problem" : ""}>
        {failed ? mail.problems.later : choice ? thanks : rating.question}
      </p>
      {phase === "asking" &&
        (["yes", "partly", "no"] as const).map((one) => (
          <button type="button" key={one} aria-pressed={one === choice} onClick={() => tell(one)}>
            {rating[one]}
          </button>
        ))}
      {phase === "asking" && choice && <Comment send={explain} />}
      {!choice && (
        <button type="button" class="link" onClick={skip}>
          {rating.skip}
        </button>
      )}
    </fieldset>
  );
}

function usePhase() {
  const [phase, go] = useState<Phase>("asking");
  useLayoutEffect(() => {
    const timer = phase === "thanks" ? setTimeout(() => go("over"), thanksFor) : undefined;
    return () => clearTimeout(timer);
  }, [phase]);
  return [phase, go] as const;
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
        onInput={({ currentTarget }) => {
          write(currentTarget.value);
          grow(currentTarget);
        }}
      />
      <button type="button" disabled={!text.trim()} onClick={() => send(text.trim())}>
        {texts.send}
      </button>
    </>
  );
}
