import { render } from "preact";
import { PaymentPageServer } from "../api/payment-page";
import { launcherTokens, panelTokens } from "../theme/tokens.css";
import { readAddress, serverOf } from "./address";
import { appearanceOf, darkness } from "./appearance";
import { Colours, ofPage } from "./colours";
import { orderStyle } from "./order.css";
import { Page } from "./Page";
import { pageStyle } from "./page.css";
import { partsStyle } from "./parts.css";
import { Payment } from "./payment";
import { payLanguages } from "./speech";
import type { PageState } from "./state";
import { topStyle } from "./top.css";

/** Begins the payment page in its shell. */
export function begin(place: HTMLElement): Payment {
  dress(launcherTokens, panelTokens, pageStyle, topStyle, orderStyle, partsStyle);
  const address = readAddress();
  const server = serverOf();
  const colours = new Colours();
  const show = (state: PageState) => {
    name(state);
    colours.follow(state);
    render(<Page state={state} payment={payment} server={server} token={address.token} />, place);
  };
  const appearance = () => appearanceOf(document.documentElement);
  const payment = new Payment(new PaymentPageServer(server, address.token), address, appearance, show);
  show(payment.state);
  window.addEventListener("pageshow", ({ persisted }) => persisted && payment.returns());
  window.addEventListener("online", payment.look);
  darkness.addEventListener("change", () => payment.till.dresses());
  document.addEventListener("visibilitychange", () => document.hidden || payment.state.work || payment.look());
  payment.look();
  return payment;
}

/** The chat's tokens are written for its own root; here they belong to the whole page. */
function dress(...styles: string[]): void {
  for (const style of styles) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(ofPage(style));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
}

/** The tab says what it is about, also when it is not the one in front. */
function name({ language, page, place }: PageState): void {
  const { pageTitle, outcomes } = payLanguages[language];
  const about = place === "open" || place === "loading" ? pageTitle : outcomes[place].title;
  document.documentElement.lang = language;
  document.title = page ? `${about} – ${page.shop.name}` : about;
}
