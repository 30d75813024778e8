import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../chat/Icon";
import { ProblemBox } from "./ProblemBox";
import { lock, Sign } from "./Sign";
import { usePaySpeech } from "./speech";
import type { PageState, Problem } from "./state";
import type { Till } from "./till";
import { filled } from "./words";

interface CheckoutProps {
  readonly state: PageState;
  readonly till: Till;
}

/** Stripe's form and the button with the amount. */
export function Checkout({ state, till }: CheckoutProps) {
  const { words } = usePaySpeech();
  const early = useEarly(state);
  const late = early ? null : state.problem;
  return (
    <section class="card" aria-labelledby="payment" aria-busy={state.form === "waiting"}>
      <div class="title">
        <h2 id="payment">{words.payment}</h2>
        {state.page?.isTest && <p class="trial">{words.test}</p>}
      </div>
      {early && (
        <div class="early">
          <ProblemBox state={state} problem={early} till={till} />
        </div>
      )}
      {state.form === "failed" ? <NotLoaded till={till} /> : <FormPlace state={state} till={till} />}
      {/* With its key, what comes after the form is drawn anew, and does not jump when something is said above it. */}
      <div key={state.form + JSON.stringify(late)}>
        {late && <ProblemBox state={state} problem={late} till={till} />}
        {state.form === "ready" && <PayButton state={state} till={till} />}
      </div>
    </section>
  );
}

/** What was wrong before anybody paid here is said above the form, as it was said first: so nothing moves. */
function useEarly({ problem, work }: PageState): Problem | null {
  const early = useRef(problem);
  if (work || early.current?.kind !== problem?.kind) early.current = null;
  return early.current;
}

function FormPlace({ state, till }: CheckoutProps) {
  const { words } = usePaySpeech();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    till.shows(place.current);
    return () => till.shows(null);
  }, [till]);
  return (
    <>
      {state.form === "waiting" && (
        <div class="bones" role="status">
          <span class="unseen">{words.formLoading}</span>
          <span class="bone" />
          <span class="bone" />
          <span class="bone" />
        </div>
      )}
      <div class={state.form === "ready" ? "form" : "form waiting"} inert={state.work !== null} ref={place} />
    </>
  );
}

function PayButton({ state: { page, work, problem }, till }: CheckoutProps) {
  const { words, money } = usePaySpeech();
  if (!page) return null;
  const amount = money(page.order.amount, page.order.currency);
  const isPaying = work && !problem;
  return (
    <>
      <button type="button" class="pay" aria-disabled={work !== null} onClick={till.pay}>
        {isPaying && <span class="turning" aria-hidden="true" />}
        {isPaying ? words.paying : filled(words.pay, { amount })}
      </button>
      <p class="hint secure" role="status">
        <Sign path={lock} />
        {work === "slow" ? words.slow : words.secure}
      </p>
    </>
  );
}

function NotLoaded({ till }: { till: Till }) {
  const { words } = usePaySpeech();
  return (
    <div class="problem-box" role="alert">
      <span class="sign">
        <Icon name="attention" />
      </span>
      <div>
        <h3>{words.formFailed.title}</h3>
        <p>{words.formFailed.text}</p>
        <button type="button" class="second" onClick={till.loadAgain}>
          {words.reload}
        </button>
      </div>
    </div>
  );
}
