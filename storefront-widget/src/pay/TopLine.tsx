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
      <div class="merchant">
        <Merchant state={state} />
        {page?.order.number && <span>{filled(words.orderNumber, { number: page.order.number })}</span>}
      </div>
      {page && <strong class="sum">{money(page.order.amount, page.order.currency)}</strong>}
      {page && <JumpToChat />}
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

function Merchant({ state }: { state: PageState }) {
  const { words } = usePaySpeech();
  const [shop, way, logo] = [shopName(state), wayOn(state), (state.page ?? state.shop)?.look.logo];
  const [lost, lose] = useState(false);
  const name = (
    <>
      {logo && !lost && <img src={logo} alt="" onError={() => lose(true)} />}
      <strong>{shop}</strong>
    </>
  );
  if (!way) return <div>{name}</div>;
  return (
    <a href={way} aria-label={filled(words.backToShop, { shop })}>
      <Sign path={back} />
      {name}
    </a>
  );
}

/** On a phone the chat is below: this leads there, without a step in the browser's history. */
function JumpToChat() {
  const { words } = usePaySpeech();
  return (
    <button
      type="button"
      class="small jump"
      aria-label={words.toChat}
      onClick={() => document.getElementById("chat")?.focus()}
    >
      <Mark />
      <span>Chat</span>
    </button>
  );
}
