import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../chat/Icon";
import { goTo } from "./address";
import { usePaySpeech } from "./speech";
import type { PageState } from "./state";
import { shopName, wayOn } from "./way";
import { filled, type Outcome } from "./words";

const leavesAfter = 6000;

const signs: Readonly<Partial<Record<Outcome, "good" | "wait" | "stop">>> = {
  paid: "good",
  already_paid: "good",
  authorized: "good",
  processing: "wait",
  checking: "wait",
  canceled: "stop",
};

/** Where nothing can be paid now: what happened, and the way on. */
export function OutcomeCard({ state }: { state: PageState }) {
  const { words } = usePaySpeech();
  const outcome = outcomeOf(state);
  const { title, text } = words.outcomes[outcome];
  const sign = signs[outcome] ?? "attention";
  const shop = shopName(state);
  const way = wayOn(state);
  const isGood = sign === "good" || sign === "wait";
  const card = useFocus(outcome);
  return (
    <section class={`card outcome ${sign}`} aria-labelledby="outcome" tabIndex={-1} ref={card}>
      <span class="sign">
        <Icon name={sign} />
      </span>
      <h2 id="outcome">{title}</h2>
      <p>{filled(text, { shop })}</p>
      {way && (
        <a class="pay" href={way}>
          {filled(isGood ? words.onToShop : words.backToShop, { shop })}
        </a>
      )}
      {way && state.here && <Leaving to={way} shop={shop} />}
    </section>
  );
}

function outcomeOf({ place, here }: PageState): Outcome {
  if (place === "paid" && !here) return "already_paid";
  return place === "open" || place === "loading" ? "checking" : place;
}

/** Who has just paid is led back to the shop, unless somebody wants to stay or writes in the chat. */
function Leaving({ to, shop }: { to: string; shop: string }) {
  const { words } = usePaySpeech();
  const [stays, stay] = useState(false);
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => goTo(to), leavesAfter);
    const chat = document.getElementById("chat");
    const stayHere = () => stay(true);
    if (chat?.contains(document.activeElement)) stayHere();
    chat?.addEventListener("focusin", stayHere);
    return () => {
      clearTimeout(timer);
      chat?.removeEventListener("focusin", stayHere);
    };
  }, [to, stays]);
  if (stays) return null;
  return (
    <p class="hint">
      {filled(words.leaving, { shop })}{" "}
      <button type="button" class="link" onClick={() => stay(true)}>
        {words.stay}
      </button>
    </p>
  );
}

/** What happened is seen and heard at once, unless somebody is writing in the chat. */
function useFocus(subject: string) {
  const card = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (document.getElementById("chat")?.contains(document.activeElement)) return;
    card.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [subject]);
  return card;
}
