import type { PaymentPageServer } from "../api/payment-page";
import type { IntentToPay, PaymentPage } from "../api/payment-wire";
import type { Language } from "../i18n/locale";
import { returnUrl } from "./address";
import { Form } from "./form";
import { Hesitation } from "./hesitation";
import { costsTheSame, type PageState, type Place, type Problem, placeOfStatus, type Refusal } from "./state";
import { loadStripe, type Stripe, type StripeResult } from "./stripe-js";

const usualPatience = 8000;

/** What the till needs of the page around it. */
export interface PageAroundTill {
  readonly state: PageState;
  change(part: Partial<PageState>): void;
  /** The order's price is another one, or something else is not as shown. */
  look(): Promise<void>;
  /** Something is out of reach: the task is done later. */
  later(task: () => void): void;
  reached(): void;
  refused(refusal: Refusal): void;
  /** Stripe says that it is settled. */
  arrives(place: Place): void;
  /** Stripe says that it was declined, and our server will say why. */
  asksWhy(): Promise<void>;
  /** How Stripe's form is to look. */
  appearance(): object;
}

/** Where it is paid: Stripe's form, and one payment at a time. */
export class Till {
  readonly #server: PaymentPageServer;
  readonly #around: PageAroundTill;
  readonly #hesitation: Hesitation;
  #place: HTMLElement | null = null;
  #form: Form | null = null;
  #opening = false;

  constructor(server: PaymentPageServer, around: PageAroundTill) {
    this.#server = server;
    this.#around = around;
    this.#hesitation = new Hesitation((kind) => server.notices(kind));
  }

  /** The shopper came back from the bank, and has not paid. */
  cameBackUnpaid(): void {
    this.#hesitation.notices("returned_unpaid");
  }

  /** The place of Stripe's form on the page. */
  readonly shows = (place: HTMLElement | null): void => {
    this.#place = place;
    if (place) this.#form?.show(place);
  };

  /** Gets Stripe's form; `inDoubt` whether it is paid already, Stripe is asked before anybody can pay again. */
  async open(inDoubt = false): Promise<void> {
    const { page } = this.#around.state;
    if (this.#form || this.#opening || !page) return;
    if (!page.stripe) return this.#around.change({ place: "not_connected" });
    this.#opening = true;
    const [intent, factory] = await Promise.all([this.#server.intent(), loadStripe(page.stripe.js)]);
    this.#opening = false;
    if (this.#around.state.place !== "open") return;
    if (intent.kind === "later") return this.#around.later(() => this.open(inDoubt));
    this.#around.reached();
    if (intent.kind === "refused") return this.#around.refused(intent);
    try {
      const stripe = factory?.(page.stripe.publishableKey, { locale: this.#around.state.language });
      if (stripe) await this.#make(stripe, intent.what, inDoubt);
      else this.#fails();
    } catch {
      this.#fails();
    }
  }

  /** The order costs something else now: the form follows. */
  async follows(): Promise<void> {
    if (!this.#form) return this.open();
    const answer = await this.#server.intent();
    if (answer.kind === "refused") return this.#around.refused(answer);
    if (answer.kind === "told" && this.#form?.isOver(answer.what)) return this.#form.refresh();
    this.loadAgain();
  }

  /** Loads the form once more. */
  readonly loadAgain = (): void => {
    this.ends();
    this.#around.change({ form: "waiting" });
    this.open();
  };

  /** Nothing is paid here any more. */
  ends(): void {
    this.#hesitation.ends();
    this.#form?.end();
    this.#form = null;
  }

  /** To the form, for another try. */
  readonly focus = (): void => this.#form?.focus();

  speak(locale: Language): void {
    this.#form?.turn({ locale });
  }

  /** The page has taken on other colours. */
  dresses(): void {
    this.#form?.turn({ appearance: this.#around.appearance() });
  }

  /** Pays what is shown. While that goes on, and while there is no form, it does nothing. */
  readonly pay = (): Promise<void> =>
    this.#works(async (form) => {
      if (!(await form.isComplete())) this.#says("incomplete");
      else if (await this.#isAsShown(form)) await this.#ended(await form.pay(returnUrl()));
    });

  /** Goes on where the bank waits for an answer. */
  readonly goesOn = (): Promise<void> => this.#works(async (form) => this.#ended(await form.goesOn()));

  async #works(task: (form: Form) => Promise<void>): Promise<void> {
    const form = this.#form;
    if (!form || this.#around.state.work || this.#around.state.form !== "ready") return;
    this.#around.change({ work: "paying", problem: null });
    const slow = setTimeout(() => this.#around.change({ work: "slow" }), usualPatience);
    try {
      await task(form);
    } catch {
      await this.#doubts(form);
    }
    clearTimeout(slow);
    this.#around.change({ work: null });
  }

  /** The order may have changed, or be paid in another tab: asked before anything is charged. */
  async #isAsShown(form: Form): Promise<boolean> {
    const page = this.#around.state.page as PaymentPage;
    const answer = await this.#server.intent();
    if (answer.kind === "later") this.#says("interrupted");
    if (answer.kind === "refused") this.#around.refused(answer);
    if (answer.kind !== "told") return false;
    const isSame = costsTheSame(answer.what, page.order);
    if (isSame && form.isOver(answer.what)) return true;
    if (isSame) this.#says("interrupted");
    await this.#around.look();
    const { page: now } = this.#around.state;
    if (!isSame && now && costsTheSame(answer.what, now.order)) this.#says("changed");
    if (this.#form === form && !form.isOver(answer.what)) this.loadAgain();
    return false;
  }

  async #ended({ error, paymentIntent }: StripeResult): Promise<void> {
    const status = (paymentIntent ?? error?.payment_intent)?.status;
    const place = placeOfStatus(status);
    if (place) return this.#around.arrives(place);
    if (!error) return this.#says(status === "requires_action" ? "waiting_at_bank" : "cancelled_at_bank");
    if (error.type === "validation_error") return this.#says("incomplete");
    this.#hesitation.failed();
    if (error.type === "api_connection_error") throw error;
    await this.#around.asksWhy();
  }

  /** Nobody knows whether it went through. Stripe takes a payment once at most, so that another try does no harm. */
  async #doubts(form: Form): Promise<void> {
    const place = placeOfStatus(await form.status().catch(() => null));
    if (place) this.#around.arrives(place);
    else this.#says("interrupted");
  }

  async #make(stripe: Stripe, intent: IntentToPay, inDoubt: boolean): Promise<void> {
    const { state } = this.#around;
    const look = { locale: state.language, appearance: this.#around.appearance() };
    const form = new Form(stripe, intent, look, {
      ready: () => this.#around.change({ form: "ready" }),
      failed: () => this.#fails(),
      focused: () => this.#hesitation.focused(),
      completed: (complete) => this.#hesitation.completed(complete),
    });
    const place = inDoubt ? placeOfStatus(await form.status()) : null;
    if (place) return this.#around.arrives(place);
    this.#form = form;
    if (this.#place) form.show(this.#place);
    if (state.page && !costsTheSame(intent, state.page.order)) await this.#around.look();
  }

  #fails(): void {
    this.#hesitation.notices("form_not_loaded");
    this.ends();
    this.#around.change({ form: "failed" });
  }

  #says(kind: Exclude<Problem["kind"], "declined">): void {
    this.#around.change({ problem: { kind } });
  }
}
