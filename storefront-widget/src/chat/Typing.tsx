import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useSpeech } from "./speech";
import { answering, type ChatState } from "./state";

const patience = 10_000;

/**
 * Dots while an agent types, or while the machine answers, for 10 s at most. The list that holds them tells them to
 * screen readers, but once only after each message: who pauses and types on is not announced again.
 */
export function Typing({ state }: { state: ChatState }) {
  const { texts } = useSpeech();
  const machine = useAnswering(state);
  const seen = machine || state.typing;
  const told = useRef(-1);
  useLayoutEffect(() => {
    const { last } = state;
    return () => {
      if (seen) told.current = last;
    };
  }, [seen]);
  if (!seen) return null;
  return (
    <div class="row assistant starts ends typing" aria-hidden={told.current === state.last}>
      <span class="who">{machine ? texts.assistant : state.status?.agent || texts.team}</span>
      <span class="unseen">{texts.answering}</span>
      <span class="bubble dots" aria-hidden="true">
        <span />
        <span />
        <span />
      </span>
    </div>
  );
}

/** Whether the machine answers, as far as we believe it. */
function useAnswering(state: ChatState): boolean {
  const question = answering(state);
  const [given, giveUp] = useState<string | null>(null);
  useLayoutEffect(() => {
    if (!question) return;
    const timer = setTimeout(() => giveUp(question), patience);
    return () => clearTimeout(timer);
  }, [question]);
  return question !== null && question !== given;
}
