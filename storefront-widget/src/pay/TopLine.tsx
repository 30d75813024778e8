import { useState } from "preact/hooks";
import { Mark } from "../chat/Icon";
import type { Language } from "../i18n/locale";
import { back, Sign } from "./Sign";
import { payLanguages, usePaySpeech } from "./speech";
import type { PageState } from "./state";
import { shopName, wayOn } from "./way";
import { filled } from "./words";

interface TopLineProps {
  readonly state: PageState;
  readonly speak: (language: Language) => void;
}

/** Always in view: who is paid and the way back, how much, the chat, the other language. */
export function TopLine({ state, speak }: TopLineProps) {
  const { words, money } = usePaySpeech();
  const { page } = state;
  const other = payLanguages[words.language === "de" ? "en" : "de"];
  return (
    <header class="top">
      <Merchant key={`${wayOn(state) !== null}${page !== null}`} state={state} />
      {page && <strong class="sum">{money(page.order.amount, page.order.currency)}</strong>}
      {page && <JumpToChat unread={state.unread} />}
      <button
        type="button"
        class="small"
        lang={other.language}
        aria-label={other.name}
        onClick={() => speak(other.language)}
      >
        {other.language.toUpperCase()}
      </button>
    </header>
  );
}

/** With its key it is drawn anew where the way back comes or goes, and does not jump. */
function Merchant({ state }: { state: PageState }) {
  const { words } = usePaySpeech();
  const [shop, way, logo] = [shopName(state), wayOn(state), (state.page ?? state.shop)?.look.logo];
  const number = state.page?.order.number;
  const [lost, lose] = useState(false);
  return (
    <div class="merchant">
      {way && (
        <a href={way}>
          <Sign path={back} />
          <span class="unseen">{filled(words.backToShop, { shop })}</span>
        </a>
      )}
      {logo && !lost && <img src={logo} alt="" onError={() => lose(true)} />}
      <div>
        <strong>{shop}</strong>
        {number && <span class="muted">{filled(words.orderNumber, { number })}</span>}
      </div>
    </div>
  );
}

/** On a phone the chat is below: this leads there, without a step in the browser's history. */
function JumpToChat({ unread }: { unread: number }) {
  const { words } = usePaySpeech();
  const news = unread ? ` (${filled(words.unread, { count: `${unread}` })})` : "";
  return (
    <button
      type="button"
      class="small jump"
      aria-label={words.toChat + news}
      onClick={() => document.getElementById("chat")?.focus()}
    >
      <Mark />
      <span>Chat</span>
      {unread > 0 && <b class="badge">{unread > 9 ? "9+" : unread}</b>}
    </button>
  );
}
