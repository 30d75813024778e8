import { useLayoutEffect, useRef } from "preact/hooks";
import type { NextStep } from "../api/wire";
import { Icon } from "../chat/Icon";
import { usePaySpeech } from "./speech";
import type { PageState, Problem } from "./state";
import type { Till } from "./till";
import { filled } from "./words";

interface ProblemBoxProps {
  readonly state: PageState;
  readonly problem: Problem;
  readonly till: Till;
}

/** Why it is not paid, and the next step in place. */
export function ProblemBox({ state, problem, till }: ProblemBoxProps) {
  const { words, steps, money } = usePaySpeech();
  const { title, text } = words.problems[problem.kind];
  const step = problem.kind === "declined" && problem.next !== "none" ? steps[problem.next] : null;
  const reason = problem.kind === "declined" && problem.text ? problem.text : null;
  const order = state.page?.order;
  const amount = order ? money(order.amount, order.currency) : "";
  const box = useFocusOnNews(problem.kind);
  return (
    <div class="problem-box" role="alert" tabIndex={-1} ref={box}>
      <span class="sign">
        <Icon name="attention" />
      </span>
      <div>
        <h3>{title}</h3>
        <p class="plain-text">{reason ?? step ?? filled(text, { amount })}</p>
        <Action problem={problem} till={till} />
      </div>
    </div>
  );
}

function Action({ problem, till }: { problem: Problem; till: Till }) {
  const { words } = usePaySpeech();
  if (problem.kind === "waiting_at_bank") {
    return (
      <button type="button" class="second" onClick={till.goesOn}>
        {words.goOn}
      </button>
    );
  }
  if (problem.kind !== "declined" && problem.kind !== "cancelled_at_bank") return null;
  const next: NextStep = problem.kind === "declined" ? problem.next : "try_again";
  if (next === "check_first") return null;
  return (
    <button type="button" class="second" onClick={till.focus}>
      {next === "other_method" ? words.otherMethod : words.tryAgain}
    </button>
  );
}

/** Who pays must see and hear that it failed: the box takes the focus when something new is said. */
function useFocusOnNews(subject: string) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (subject !== "incomplete") box.current?.focus();
  }, [subject]);
  return box;
}
