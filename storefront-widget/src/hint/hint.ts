import { hintTexts } from "../i18n/hint-texts";
import { adopt } from "../theme/adopt";
import { hintStyle } from "./hint.css";
import { type Reason, Watch } from "./watch";

let watch: Watch | undefined;
let may = () => false;

/** See `HintModule`. */
export function heard(
  chat: HTMLElement & { open(): void },
  sign: string,
  complete: boolean | undefined,
  wanted: () => boolean,
): void {
  may = wanted;
  watch ??= new Watch((reason) => may() && show(chat, reason));
  watch.hears(sign, complete);
}

/** Offers help beside the launcher, once on a page; it never opens the chat by itself. Tells that it was shown. */
function show(chat: HTMLElement & { open(): void }, reason: Reason): boolean {
  const tip = chat.shadowRoot?.querySelector(".tip");
  if (!chat.shadowRoot || !tip) return false;
  adopt(chat.shadowRoot, hintStyle);
  const texts = hintTexts(chat.getAttribute("language") || document.documentElement.lang);
  const ask = button("hint", texts[reason], () => chat.open());
  const no = button("no", "×", () => {
    tip.textContent = "";
  });
  no.ariaLabel = texts.no;
  tip.replaceChildren(ask, no);
  return true;
}

function button(name: string, text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = name;
  made.textContent = text;
  made.onclick = press;
  return made;
}
