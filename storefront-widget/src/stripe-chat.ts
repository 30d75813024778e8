import type {
  StripeChatApi,
  StripeChatCall,
  StripeChatEventName,
  StripeChatEvents,
  StripeChatPaymentElement,
} from "../types/stripe-chat";
import { forgetShop, rememberedShop } from "./api/remembered-shop";
import type { Panel } from "./chat/contract";
import { type CheckoutPage, readPage } from "./checkout/page";
import { launcherTexts } from "./i18n/launcher-texts";
import { type Launcher, paintLauncher } from "./launcher/launcher";
import { launcherStyle } from "./launcher/launcher.css";
import { loadHint, loadPanel } from "./launcher/load";
import { quietly } from "./launcher/quietly";
import { adopt } from "./theme/adopt";
import { brandStyle } from "./theme/brand";
import { launcherTokens } from "./theme/tokens.css";

/** The one tag that Stripe Chat adds to a page. */
export const tagName = "stripe-chat";

declare global {
  interface HTMLElementTagNameMap {
    "stripe-chat": StripeChat;
  }
}

let server = "";

/** Registers the element; `origin` is where the chat's server lives. */
export function defineStripeChat(origin: string): void {
  server = origin;
  customElements.define(tagName, StripeChat);
}

/**
 * The chat on a shop's page, and what the page calls `window.StripeChat`.
 *
 * Attributes: `shop`, `language`, `shop-token`, `sales-channel`, `brand`, `theme`, `consent`, `privacy-url`,
 * `welcome`.
 * Fires `stripe-chat:open` and the other events of `StripeChatEvents`; all bubble.
 */
export class StripeChat extends HTMLElement implements StripeChatApi {
  static readonly observedAttributes = ["shop-token", "consent"];
  /** The one that the script tag has made, on the page or taken off it. */
  static chat: StripeChat | undefined;
  #launcher: Launcher | undefined;
  #page: CheckoutPage | null = null;
  #body: HTMLElement | undefined;
  #panel: Panel | undefined;
  #proofs: string[] = [];
  #forms: StripeChatPaymentElement[] = [];
  #consent = false;
  #loading = false;
  #opening = false;

  connectedCallback(): void {
    this.#body = document.body;
    this.#page ??= readPage(this, server);
    if (this.#page && !this.#launcher) quietly(() => this.#appear(this.#page as CheckoutPage));
  }

  /** A shop that goes on without loading a page replaces the body; whoever takes the chat off its body wants it off. */
  disconnectedCallback(): void {
    const { body } = document;
    if (!this.isConnected && body !== this.#body) body.append(this);
  }

  attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
    if (name === "consent") this.consent(value === "yes");
    else if (value) this.identify(value);
  }

  open(): void {
    this.#opening = true;
    this.#launcher?.shows("");
    if (this.#panel) this.#panel.open();
    else this.#load();
  }

  close(): void {
    this.#opening = false;
    this.#panel?.close();
  }

  /** A proof is kept here and not as an attribute, which recorders of the page would copy. */
  identify(proof: string): void {
    this.#proofs.push(proof);
    this.#panel?.identify(proof);
  }

  forget(): void {
    this.#proofs = [];
    if (this.#panel) this.#panel.forget();
    else forgetShop();
  }

  link({ clientSecret }: { readonly clientSecret: string }): void {
    this.identify(clientSecret);
  }

  on<Name extends StripeChatEventName>(name: Name, handler: (detail: StripeChatEvents[Name]) => void): () => void {
    const end = new AbortController();
    this.addEventListener(`${tagName}:${name}`, (event) => handler((event as CustomEvent).detail), end);
    return () => end.abort();
  }

  consent(yes: boolean): void {
    this.#consent = yes;
    this.#watch();
    if (!yes) this.#launcher?.shows("");
  }

  attach(form: StripeChatPaymentElement): void {
    this.#forms.push(form);
    this.#watch();
  }

  failed(): void {
    this.#hesitates("failed");
  }

  push(...calls: StripeChatCall[]): void {
    for (const [verb, ...subject] of calls) (this[verb] as (...subject: unknown[]) => void)(...subject);
  }

  #appear({ shop, language }: CheckoutPage): void {
    const root = this.attachShadow({ mode: "open" });
    adopt(root, launcherTokens + launcherStyle + brandStyle(this.getAttribute("brand")));
    this.#launcher = paintLauncher(root, launcherTexts(language).open, () => quietly(() => this.#toggle()));
    this.#watch();
    if (this.#opening) this.open();
    else if (rememberedShop() === shop) this.#resume();
  }

  #watch(): void {
    if (!this.#consent || !this.#launcher) return;
    for (const form of this.#forms.splice(0)) {
      this.#hesitates("attached");
      for (const name of ["ready", "focus", "loaderror", "change"] as const)
        form.on(name as "change", (event) => this.#hesitates(name, event?.complete));
    }
  }

  /** Nothing is loaded, and no clock runs, before the shop's consent manager has said yes. */
  async #hesitates(sign: string, complete?: boolean): Promise<void> {
    if (!this.#consent) return;
    try {
      (await loadHint(server)).heard(this, sign, complete, () => this.#consent && !this.#opening);
    } catch {
      // a shop without hints is a shop as before
    }
  }

  #toggle(): void {
    if (this.#opening && this.#panel) this.close();
    else this.open();
  }

  /** Loads the panel by itself, and tries again until it is there: a message may wait to be sent. */
  #resume(): void {
    const load = () => this.#load();
    whenIdle(load);
    addEventListener("online", load);
    setInterval(load, 60_000);
  }

  async #load(): Promise<void> {
    const [launcher, page] = [this.#launcher, readPage(this, server)];
    if (!launcher || !page || this.#panel) return;
    launcher.shows("", this.#opening);
    if (this.#loading) return;
    this.#loading = true;
    try {
      const { createPanel } = await loadPanel(server);
      this.#panel = createPanel({
        element: this,
        button: launcher.button,
        page,
        proofs: this.#proofs,
        closed: () => {
          this.#opening = false;
        },
      });
      launcher.shows("");
      if (this.#opening) this.#panel.open();
    } catch {
      launcher.shows(this.#opening ? launcherTexts(page.language).failed : "");
      this.#opening = false;
    }
    this.#loading = false;
  }
}

/** A browser that does not know when it is idle reads no time in the options: it begins at once. */
function whenIdle(task: () => void): void {
  const idle = window.requestIdleCallback ?? setTimeout;
  idle(task, { timeout: 3000 } as never);
}
