import { Memory } from "../api/memory";
import { PageBackend } from "../api/page-backend";
import type { PaymentPage } from "../api/payment-wire";
import type { Message, Notice } from "../api/wire";
import type { Panel } from "../chat/contract";
import { panelOn } from "../chat/panel";
import { Session } from "../chat/session";
import { lastWithoutHole } from "../chat/state";
import type { Language } from "../i18n/locale";
import { adopt } from "../theme/adopt";
import { launcherTokens } from "../theme/tokens.css";
import { chatStyle } from "./chat.css";
import { shopStyle } from "./colours";
import { countOnlyWhatIsInView } from "./sight";

/** What the chat of a payment page needs. */
export interface ChatOfPage {
  readonly root: ShadowRoot;
  readonly page: PaymentPage;
  readonly server: string;
  /** Of the page's address. */
  readonly token: string;
  readonly language: Language;
  /** Told of every notice about the payment. */
  noticed(notice: Notice, text: string): void;
  /** Told how many messages wait to be read. */
  counted(unread: number): void;
}

/** Puts the chat beside the payment: the widget's own, but always open, and in the payment's conversation at once. */
export function createChat({ root, page, server, token, language, noticed, counted }: ChatOfPage): Panel {
  const checkout = { shop: page.shop.id, language, server };
  const backend = new PageBackend(server, page.shop.id, token);
  const session = new Session(checkout, [], new Memory(page.attempt), backend);
  const { brand } = page.look;
  root.host.toggleAttribute("brand", brand !== null);
  adopt(root, launcherTokens + shopStyle(brand));
  const panel = panelOn({
    root,
    page: checkout,
    proofs: [],
    session,
    launcher: counted,
    closed: nothing,
    fire: nothing,
  });
  adopt(root, chatStyle);
  session.store.happen({ type: "identified" });
  countOnlyWhatIsInView(root.host, session);
  panel.open();
  session.store.watch((now, before) => {
    const known = lastWithoutHole(before);
    const news = now.messages === before.messages ? undefined : lastNotice(now.messages);
    if (news?.notice && news.number > known) noticed(news.notice, news.text);
  });
  return panel;
}

const nothing = () => {};

function lastNotice(messages: readonly Message[]): Message | undefined {
  return messages.findLast(({ notice }) => notice);
}
