import { useLayoutEffect, useState } from "preact/hooks";
import { useSpeech } from "./speech";
import { answering, type ChatState } from "./state";

const patience = 10_000;

/** Dots while the machine answers, for 10 s at most; the list that holds them tells them to screen readers. */
export function Typing({ state }: { state: ChatState }) {
  const { texts } = useSpeech();
  const question = answering(state);
  const [given, giveUp] = useState<string | null>(null);
  useLayoutEffect(() => {
    if (!question) return;
    const timer = setTimeout(() => giveUp(question), patience);
    return () => clearTimeout(timer);
  }, [question]);
  if (!question || question === given) return null;
  return (
    <div class="row assistant starts ends typing">
      <span class="who">{texts.assistant}</span>
      <span class="unseen">{texts.answering}</span>
      <span class="bubble dots" aria-hidden="true">
        <span />
        <span />
        <span />
      </span>
    </div>
  );
}
