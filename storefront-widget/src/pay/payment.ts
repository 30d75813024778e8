import type { PaymentPageServer } from "../api/payment-page";
import type { PaymentPage } from "../api/payment-wire";
import type { Notice } from "../api/wire";
import { type Language, languageFor } from "../i18n/locale";
import { type Address, keepLanguage } from "./address";
import { Inquiry, pause } from "./inquiry";
import {
  blankPage,
  costsTheSame,
  declined,
  type PageState,
  type Place,
  placeOfCode,
  problemOf,
  type Reason,
  type Refusal,
} from "./state";
import { type PageAroundTill, Till } from "./till";

const looksAfterReturn = 12;
const looksAfterDecline = 4;
const longestWatch = 60_000;

/** One payment: what is known of it, and what the shopper does about it. Only the server and Stripe say how it stands. */
export class Payment implements PageAroundTill {
  readonly till: Till;
  readonly appearance: () => object;
  readonly #inquiry: Inquiry;
  readonly #show: (state: PageState) => void;
  #state: PageState;
  #returned: string | null;
  #isLanguageChosen: boolean;
  #why: Reason | null = null;
  /** Whether Stripe has settled it, and our server still has to hear so. */
  #isAhead = false;
  #watches = 0;

  /** `appearance` tells Stripe's form its colours; `show` is told of every change. */
  constructor(server: PaymentPageServer, address: Address, appearance: () => object, show: (state: PageState) => void) {
    this.#inquiry = new Inquiry(server);
    this.appearance = appearance;
    this.#show = show;
    this.#returned = address.returned;
    this.#isLanguageChosen = address.language !== null;
    this.#state = blankPage(languageFor(address.language ?? navigator.language));
    this.till = new Till(server, this);
  }

  get state(): PageState {
    return this.#state;
  }

  /** Asks how it stands; a later call takes the place of an earlier one. */
  readonly look = async (): Promise<void> => {
    const answer = await this.#inquiry.page();
    if (!answer) return;
    if (answer.kind === "later") return this.later(this.look);
    this.reached();
    if (answer.kind === "refused") this.refused(answer);
    else await this.#told(answer.what);
  };

  /** The browser shows the page again that it had put aside. */
  returns(): void {
    this.change({ work: null });
    this.look();
  }

  readonly speak = (language: Language): void => {
    this.#isLanguageChosen = true;
    this.change({ language });
    keepLanguage(language);
    this.till.speak(language);
  };

  /** The chat tells something new about the payment. */
  noticed({ state, next }: Notice, text: string): void {
    if (state === "declined") this.#why = { next, text };
    const { place, work } = this.#state;
    if (!work && place !== "loading" && place !== "checking") this.look();
  }

  change(part: Partial<PageState>): void {
    this.#state = { ...this.#state, ...part };
    this.#show(this.#state);
  }

  later(task: () => void): void {
    this.change({ away: true });
    this.#inquiry.again(task);
  }

  reached(): void {
    this.#inquiry.reached();
    if (this.#state.away) this.change({ away: false });
  }

  refused({ code, shop }: Refusal): void {
    const place = placeOfCode(code);
    this.#leavesTill({ place, shop });
    if (place === "paid" || place === "processing") this.#goesAhead();
  }

  arrives(place: Place): void {
    this.#leavesTill({ place, here: true });
    this.#goesAhead();
  }

  /** The card's error came from Stripe; the words for it come from our server, a moment later. */
  async asksWhy(): Promise<void> {
    await pause(500);
    const page = (await this.#inquiry.decided(looksAfterDecline)) ?? this.#state.page;
    if (page && page.state !== "open") this.#settled(page);
    else if (page) this.change({ page, problem: declined(page, this.#why) });
  }

  async #told(page: PaymentPage): Promise<void> {
    if (!this.#isLanguageChosen) this.change({ language: languageFor(page.language) });
    if (page.state !== "open") return this.#settled(page);
    if (this.#isAhead) return this.#watch();
    if (this.#state.place === "checking") return;
    if (this.#returned !== null) return this.#cameBack(page, this.#returned);
    const { page: before, work, problem } = this.#state;
    const isSame = !before || costsTheSame(before.order, page.order);
    const now = work && isSame ? problem : problemOf(page, this.#state, this.#why);
    this.change({ page, place: "open", problem: now, here: false });
    await (isSame ? this.till.open() : this.till.follows());
  }

  #settled(page: PaymentPage): void {
    const here = this.#state.here || this.#returned !== null;
    this.#returned = null;
    this.#isAhead = false;
    this.#leavesTill({ page, place: page.state, here });
    if (page.state === "processing") this.#watch();
  }

  #goesAhead(): void {
    this.#isAhead = true;
    this.#watch();
  }

  /** It is settled, but not at its end. */
  #watch(): void {
    this.#inquiry.after(Math.min(longestWatch, 5000 * 1.5 ** this.#watches++), this.look);
  }

  /** Back from a bank: what happened there is asked of the server, never believed of the address. */
  async #cameBack(page: PaymentPage, how: string): Promise<void> {
    this.change({ page, place: "checking" });
    const hasFailed = how === "failed";
    const news = await this.#inquiry.decided(hasFailed ? looksAfterDecline : looksAfterReturn);
    if (news && news.state !== "open") return this.#settled(news);
    this.#returned = null;
    if (hasFailed || news) this.till.cameBackUnpaid();
    const cancelled = hasFailed ? ({ kind: "cancelled_at_bank" } as const) : null;
    this.change({ page: news ?? page, place: "open", problem: news ? declined(news, this.#why) : cancelled });
    await this.till.open(!hasFailed);
  }

  #leavesTill(part: Partial<PageState>): void {
    this.#inquiry.rests();
    this.till.ends();
    this.change({ problem: null, work: null, form: "waiting", ...part });
  }
}
