import { ChatPlace } from "./ChatPlace";
import { Checkout } from "./Checkout";
import { OutcomeCard } from "./OutcomeCard";
import type { Payment } from "./payment";
import { Summary } from "./Summary";
import { PaySpeechContext, paySpeechFor, usePaySpeech } from "./speech";
import type { PageState } from "./state";
import { TopLine } from "./TopLine";

interface PageProps {
  readonly state: PageState;
  readonly payment: Payment;
  readonly server: string;
  readonly token: string;
}

/** The payment page: who is paid and how much, the order, the form, the chat. */
export function Page({ state, payment, server, token }: PageProps) {
  const { page, place, language } = state;
  return (
    <PaySpeechContext.Provider value={paySpeechFor(language, page?.language ?? language)}>
      <div class={page ? "page" : "page alone"} data-place={place} data-form={state.away ? "away" : state.form}>
        <TopLine state={state} speak={payment.speak} />
        <Middle state={state} payment={payment} />
        {page && (
          <ChatPlace
            page={page}
            server={server}
            token={token}
            language={language}
            noticed={(notice, text) => payment.noticed(notice, text)}
            counted={(unread) => payment.change({ unread })}
          />
        )}
      </div>
    </PaySpeechContext.Provider>
  );
}

function Middle({ state, payment }: { state: PageState; payment: Payment }) {
  const { words } = usePaySpeech();
  const { page, place, away } = state;
  return (
    // With its key, it is drawn anew where the chat comes beside it, and does not jump.
    <main key={page ? "order" : "alone"}>
      <h1 class="unseen">{page ? `${words.pageTitle} – ${page.shop.name}` : words.pageTitle}</h1>
      <div class="news" role="status">
        {away && <p class="away">{words.away}</p>}
      </div>
      {place === "loading" ? <Bones /> : page && <Summary order={page.order} />}
      {place === "open" && <Checkout state={state} till={payment.till} />}
      {place !== "open" && place !== "loading" && <OutcomeCard state={state} />}
    </main>
  );
}

/** The shape of an order that is still on its way. */
function Bones() {
  const { words } = usePaySpeech();
  return (
    <section class="card" role="status">
      <span class="unseen">{words.loading}</span>
      <div class="bones">
        <span class="bone" />
        <span class="bone" />
        <span class="bone" />
      </div>
    </section>
  );
}
