import { Backend } from "../api/backend";
import { newClientId } from "../api/client-id";
import { Line } from "../api/line";
import { Memory } from "../api/memory";
import type { Unsent } from "../api/unsent";
import type { CheckoutPage } from "../checkout/page";
import { isClientSecret, secretOfReturn } from "../checkout/proof";
import { languageFor } from "../i18n/locale";
import { lastWithoutHole, waiting } from "./state";
import { Store } from "./store";

/** The chat of one page: its state, and what the shopper can do. */
export class Session {
  readonly store = new Store();
  readonly #memory: Memory;
  readonly #line: Line;
  #secretOfReturn = secretOfReturn();

  constructor(page: CheckoutPage, proof: string | null) {
    const { store } = this;
    this.#memory = new Memory(page.shop);
    this.#line = new Line(
      new Backend(page.server, page.shop),
      this.#memory,
      {
        after: () => lastWithoutHole(store.state),
        waiting: () => waiting(store.state),
        heard: store.happen,
      },
      languageFor(page.language),
    );
    if (proof) this.identify(proof);
    if (this.#secretOfReturn) this.identify(this.#secretOfReturn);
    this.#resume();
  }

  /** Says something. */
  write(text: string): void {
    const unsent: Unsent = { clientId: newClientId(), text, at: new Date().toISOString(), problem: null };
    this.store.happen({ type: "wrote", unsent });
    this.#line.send(unsent);
  }

  /** Sends a message again that was refused. */
  retry(unsent: Unsent): void {
    const as = unsent.problem === "client_id_of_another" ? newClientId() : unsent.clientId;
    this.store.happen({ type: "retried", clientId: unsent.clientId, as });
    this.#line.send({ ...unsent, clientId: as });
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

  #resume(): void {
    const remembered = this.#memory.recall();
    if (remembered) this.store.happen({ type: "remembered", unsent: remembered.unsent, seen: remembered.seen });
    this.#keepUnsent();
    this.#keepSeen();
    window.addEventListener("online", () => this.#line.wake());
    document.addEventListener("visibilitychange", () => document.hidden || this.#line.wake());
    this.#line.connect();
  }

  /** Other tabs share the entry, so that only the difference is written. */
  #keepUnsent(): void {
    this.store.watch((now, before) => {
      if (now.unsent === before.unsent) return;
      const gone = new Set([...before.unsent, ...now.unsent].map(({ clientId }) => clientId));
      this.#memory.change(({ unsent }) => ({
        unsent: [...unsent.filter(({ clientId }) => !gone.has(clientId)), ...now.unsent],
      }));
    });
  }

  #keepSeen(): void {
    this.store.watch((now, before) => {
      if (now.seen !== before.seen) this.#memory.change(() => ({ seen: now.seen }));
    });
  }
}
