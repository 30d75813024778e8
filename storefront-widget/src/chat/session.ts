import { Backend } from "../api/backend";
import { newClientId } from "../api/client-id";
import { Line } from "../api/line";
import { Mails } from "../api/mails";
import { Memory } from "../api/memory";
import { entryName } from "../api/remembered-shop";
import type { Unsent } from "../api/unsent";
import { Uploads } from "../api/uploads";
import type { Attachment } from "../api/wire";
import type { CheckoutPage } from "../checkout/page";
import { isClientSecret, secretOfReturn } from "../checkout/proof";
import { type Language, languageFor } from "../i18n/locale";
import { Draft } from "./draft";
import { Outbox } from "./outbox";
import { lastWithoutHole, waiting } from "./state";
import { Store } from "./store";

/** The chat of one page: its state, and what the shopper can do. */
export class Session {
  readonly store = new Store();
  /** What the shopper is writing. */
  readonly draft: Draft;
  /** What goes by mail. */
  readonly mails: Mails;
  /** The file that the shopper wants to send. */
  readonly uploads: Uploads;
  readonly #memory: Memory;
  readonly #outbox: Outbox;
  readonly #line: Line;
  #secretOfReturn = secretOfReturn();
  #language: Language;

  constructor(
    page: CheckoutPage,
    proofs: readonly string[],
    memory: Memory = new Memory(page.shop),
    backend: Backend = new Backend(page.server, page.shop),
  ) {
    const { store } = this;
    this.#memory = memory;
    this.#language = languageFor(memory.entry()?.language || page.language);
    this.draft = new Draft(memory);
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
        waiting: () => waiting(store.state),
        wanted: () => backend.eager || this.uploads.busy,
        heard: (event) => {
          store.happen(event);
          if (event.type === "welcome") this.uploads.next();
        },
      },
      () => this.#language,
    );
    for (const proof of proofs) this.identify(proof);
    if (this.#secretOfReturn) this.identify(this.#secretOfReturn);
    this.#outbox = new Outbox(store, memory);
    this.#attend();
    // on a page that has broken the browser's own functions
    this.#line.connect().catch(() => {});
  }

  /** The language that the shopper reads. */
  get language(): Language {
    return this.#language;
  }

  /** The shopper wants this language, here and on the next page. */
  speaks(language: Language): void {
    this.#language = language;
    this.#memory.change(() => ({ language }));
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
    if (this.#secretOfReturn) this.#line.unclaim(this.#secretOfReturn);
    this.#secretOfReturn = null;
  }

  /** Attends to the page: other tabs, the network, and being left and come back to. */
  #attend(): void {
    window.addEventListener("storage", ({ key }) => (key === null || key === entryName) && this.#share());
    window.addEventListener("online", () => this.#line.online());
    window.addEventListener("pagehide", this.draft.keep);
    window.addEventListener("pageshow", ({ persisted }) => persisted && this.#return());
    document.addEventListener("visibilitychange", () => (document.hidden ? this.draft.keep() : this.#return()));
  }

  #share(): void {
    this.draft.look();
    this.#outbox.share();
    this.#line.shared();
  }

  #return(): void {
    this.#share();
    this.#line.wake();
  }
}
