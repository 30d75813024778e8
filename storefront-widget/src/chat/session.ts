import { Backend } from "../api/backend";
import type { LineEvent } from "../api/chat";
import { newClientId } from "../api/client-id";
import { Line } from "../api/line";
import { Mails } from "../api/mails";
import { Memory } from "../api/memory";
import { entryName, erased, nobody, rememberedShop } from "../api/remembered-shop";
import type { Unsent } from "../api/unsent";
import { Uploads } from "../api/uploads";
import type { Attachment } from "../api/wire";
import type { CheckoutPage } from "../checkout/page";
import { isClientSecret, secretOfReturn } from "../checkout/proof";
import { type Language, languageFor } from "../i18n/locale";
import { Draft } from "./draft";
import { Outbox } from "./outbox";
import type { Rate } from "./Rating";
import { lastWithoutHole, reach, waiting } from "./state";
import { Store } from "./store";

/** So long somebody counts as typing after the last sign of it. */
const typingFor = 6000;

/** The chat of one page: its state, and what the shopper can do. */
export class Session {
  readonly store = new Store();
  /** What the shopper is writing. */
  readonly draft: Draft;
  /** What goes by mail. */
  readonly mails: Mails;
  /** The file that the shopper wants to send. */
  readonly uploads: Uploads;
  readonly #backend: Backend;
  readonly #memory: Memory;
  readonly #outbox: Outbox;
  readonly #line: Line;
  #secretOfReturn = secretOfReturn();
  #language: Language;
  /** The right that was to be deleted with, when nobody answered. */
  #unanswered: string | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #isInView = true;

  constructor(
    page: CheckoutPage,
    proofs: readonly string[],
    memory: Memory = new Memory(page.shop),
    backend: Backend = new Backend(page.server, page.shop),
  ) {
    const { store } = this;
    this.#memory = memory;
    this.#backend = backend;
    this.#language = languageFor((!backend.eager && memory.entry()?.language) || page.language);
    this.draft = new Draft(memory, () => this.#line.signs.types());
    this.mails = new Mails(backend, memory);
    this.uploads = new Uploads(
      backend.filesAddress,
      () => memory.recall()?.token,
      () => this.#line.connect(),
    );
    this.#line = new Line(
      backend,
      memory,
      {
        after: () => lastWithoutHole(store.state),
        last: () => store.state.last,
        reach: () => reach(store.state),
        waiting: () => waiting(store.state),
        wanted: () => backend.eager || this.uploads.busy,
        heard: (event) => this.#heard(event),
      },
      () => this.#language,
    );
    for (const proof of proofs) this.identify(proof);
    if (this.#secretOfReturn) this.identify(this.#secretOfReturn);
    this.#outbox = new Outbox(store, memory);
    this.#look();
    store.watch(() => this.#line.signs.look());
    this.#attend();
    // on a page that has broken the browser's own functions
    this.#line.connect().catch(() => {});
  }

  /** The language that the shopper reads. */
  get language(): Language {
    return this.#language;
  }

  /** Whether the chat is in view. What is not counts as hidden, as in a tab that is not in front. */
  inView(isInView: boolean): void {
    this.#isInView = isInView;
    this.#look();
  }

  /** The shopper wants this language, here, on the next page, and in what is answered. */
  speaks(language: Language): void {
    this.#language = language;
    this.#memory.change(() => ({ language, untold: true }));
    this.#tellLanguage();
  }

  /** Only what was chosen is told, in whichever tab, until the server has heard it. */
  async #tellLanguage(): Promise<void> {
    const kept = this.#memory.recall();
    if (!kept?.untold || !(await this.#backend.speak(kept.token, kept.language))) return;
    this.#memory.change(({ language }) => (language === kept.language ? { untold: false } : {}));
  }

  /** Says something. */
  write(text: string, attachment?: Attachment): void {
    const at = new Date().toISOString();
    this.#outbox.add({ clientId: newClientId(), text, at, problem: null, ...(attachment && { attachment }) });
    this.#line.send();
  }

  /** Sends a message again that was refused. */
  retry({ clientId, problem }: Unsent): void {
    this.#outbox.again(clientId, problem === "client_id_of_another" ? newClientId() : clientId);
    this.#line.send();
  }

  /** Says whether it has helped. */
  readonly rate: Rate = async (...answer) => this.#backend.rate(this.#memory.recall()?.token ?? "", ...answer);

  /** Deletes the chat, at the server and here: `done`, or what the server says is wrong. */
  readonly erase = async (): Promise<string> => {
    const token = this.#memory.recall()?.token;
    const answer = token ? await this.#backend.erase(token) : "done";
    const isGone = answer === "done" || (answer === "token_unknown" && this.#unanswered === token);
    if (!answer) this.#unanswered = token;
    if (isGone) {
      this.#end(erased);
      this.#line.connect();
    }
    return isGone ? "done" : answer;
  };

  /** Who was at the till has left: nothing of the chat stays in this browser, and nothing of what the page has told. */
  readonly forget = (): void => {
    this.#end(nobody);
    this.#nobody();
    this.#line.connect();
  };

  #nobody(): void {
    this.#line.nobody();
    this.#secretOfReturn = null;
  }

  /** The conversation is over in all tabs: nothing of it is stored, and nothing of it is on the screen. */
  #end(mark: string, written?: ReadonlySet<string>): void {
    this.#empty(written);
    this.#memory.clear(mark);
    if (written) this.#outbox.share();
    this.draft.keep();
  }

  /** What was written on this page stays where that is told. */
  #empty(written?: ReadonlySet<string>): void {
    this.#line.forget();
    this.uploads.stop();
    this.draft.clear(written);
    this.store.happen({ type: "erased", written });
  }

  /** What is another customer's or was deleted is gone; what this one wrote begins a conversation of their own. */
  #heard(event: LineEvent): void {
    const isOthers = event.type === "refused" && event.code === "another_customer";
    if (isOthers || event.type === "erased") {
      this.#end(erased, isOthers ? this.#outbox.written : undefined);
      this.#line.connect();
    } else this.store.happen(event);
    if (event.type === "welcome") this.#welcomed();
    if (event.type === "typing") this.#types();
  }

  #welcomed(): void {
    this.uploads.next();
    this.#tellLanguage();
  }

  /** What an agent types is over after a while. */
  #types(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.store.happen({ type: "rested" }), typingFor);
  }

  /** Tells who is at the till now. */
  identify(proof: string): void {
    const proven = proof.trim();
    if (!proven) return;
    this.store.happen({ type: "identified" });
    if (isClientSecret(proven)) this.#line.claim(proven);
    else this.#identifyByToken(proven);
  }

  /** The shop's own word counts more than what the address happens to hold. */
  #identifyByToken(shopToken: string): void {
    this.#line.identify(shopToken);
    if (this.#secretOfReturn) this.#line.claims.drop(this.#secretOfReturn);
    this.#secretOfReturn = null;
  }

  /** Attends to the page: other tabs, the network, and being left and come back to. */
  #attend(): void {
    window.addEventListener("storage", ({ key, newValue }) => {
      const isOver = key === entryName && (newValue === nobody || newValue === erased);
      if (isOver) this.#empty();
      else if (key === null || key === entryName) this.#share();
      if (isOver && newValue === nobody) this.#nobody();
    });
    window.addEventListener("online", () => this.#line.online());
    window.addEventListener("pagehide", this.draft.keep);
    window.addEventListener("pageshow", ({ persisted }) => persisted && this.#return());
    document.addEventListener("visibilitychange", () => {
      this.#look();
      if (document.hidden) this.draft.keep();
      else this.#return();
    });
  }

  #look(): void {
    this.store.happen({ type: "looked", hidden: document.hidden || !this.#isInView });
  }

  #share(): void {
    this.draft.look();
    this.#outbox.share();
    this.#line.shared();
  }

  #return(): void {
    if (this.#isForgotten()) {
      this.#empty();
      this.#nobody();
    } else this.#share();
    this.#line.wake();
  }

  /** A page that was asleep has not heard that all was forgotten meanwhile. */
  #isForgotten(): boolean {
    const { messages, unsent } = this.store.state;
    const holds = messages.length + unsent.length > 0 || this.draft.first !== "";
    return holds && !this.#memory.entry() && !rememberedShop();
  }
}
