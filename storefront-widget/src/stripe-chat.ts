import { rememberedShop } from "./api/remembered-shop";
import type { Panel, PanelHost } from "./chat/contract";
import { type CheckoutPage, readPage } from "./checkout/page";
import { launcherTexts } from "./i18n/launcher-texts";
import { Launcher } from "./launcher/launcher";
import { launcherStyle } from "./launcher/launcher.css";
import { loadPanel } from "./launcher/load-panel";
import { adopt } from "./theme/adopt";
import { launcherTokens } from "./theme/tokens.css";

/** The one tag that Stripe Chat adds to a page. */
export const tagName = "stripe-chat";

/** Detail of `stripe-chat:message`: that something was said and by whom, never the words. */
export interface MessageEventDetail {
  readonly number: number;
  readonly author: "shopper" | "agent" | "assistant" | "system";
}

declare global {
  interface HTMLElementTagNameMap {
    "stripe-chat": StripeChat;
  }
  interface GlobalEventHandlersEventMap {
    "stripe-chat:open": CustomEvent<null>;
    "stripe-chat:close": CustomEvent<null>;
    "stripe-chat:message": CustomEvent<MessageEventDetail>;
  }
}

let server = "";

/** Registers the element; `origin` is where the chat's server lives. */
export function defineStripeChat(origin: string): void {
  server = origin;
  customElements.define(tagName, StripeChat);
}

/**
 * The chat on a shop's page.
 *
 * Attributes: `shop`, `language`, `shop-token`, `sales-channel`.
 * Fires `stripe-chat:open`, `stripe-chat:close` and `stripe-chat:message`; all bubble.
 */
export class StripeChat extends HTMLElement {
  static readonly observedAttributes = ["shop-token"];
  /** The one that the script tag has made, on the page or taken off it. */
  static chat: StripeChat | undefined;
  #launcher: Launcher | undefined;
  #page: CheckoutPage | null = null;
  #panel: Panel | undefined;
  #proof: string | null = null;
  #loading = false;
  #opening = false;

  connectedCallback(): void {
    this.#page ??= readPage(this, server);
    if (!this.#page || this.#launcher) return;
    const root = this.attachShadow({ mode: "open" });
    adopt(root, launcherTokens, launcherStyle);
    this.#launcher = new Launcher(root, launcherTexts(this.#page.language), () => this.#toggle());
    if (this.#opening) this.open();
    else if (rememberedShop() === this.#page.shop) this.#resume();
  }

  attributeChangedCallback(_name: string, _old: string | null, proof: string | null): void {
    if (proof) this.identify(proof);
  }

  /** Opens the chat, loading it first when needed. */
  open(): void {
    this.#opening = true;
    if (this.#panel) this.#panel.open();
    else if (this.#launcher) this.#load();
  }

  /** Closes the chat; the conversation goes on. */
  close(): void {
    this.#opening = false;
    this.#panel?.close();
  }

  /** Tells who is at the till now; kept here and not as an attribute, which recorders of the page would copy. */
  identify(proof: string): void {
    this.#proof = proof;
    this.#panel?.identify(proof);
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
    const launcher = this.#launcher;
    if (!launcher || this.#panel) return;
    launcher.waiting(this.#opening);
    if (this.#loading) return;
    this.#loading = true;
    try {
      this.#panel = (await loadPanel(server)).createPanel(this.#host(launcher));
    } catch {
      // told below
    }
    this.#loading = false;
    launcher.waiting(false);
    if (!this.#opening) return;
    if (this.#panel) this.#panel.open();
    else launcher.failed();
    this.#opening = !!this.#panel;
  }

  #host(launcher: Launcher): PanelHost {
    return {
      root: this.shadowRoot as ShadowRoot,
      page: readPage(this, server) as CheckoutPage,
      proof: this.#proof,
      unread: (count) => launcher.unread(count),
      opened: () => {
        launcher.expanded(true);
        this.#fire("open", null);
      },
      closed: () => {
        this.#opening = false;
        launcher.expanded(false);
        launcher.focus();
        this.#fire("close", null);
      },
      said: (message) => this.#fire("message", message),
    };
  }

  #fire(name: string, detail: MessageEventDetail | null): void {
    this.dispatchEvent(new CustomEvent(`${tagName}:${name}`, { bubbles: true, composed: true, detail }));
  }
}

/** A browser that does not know when it is idle reads no time in the options: it begins at once. */
function whenIdle(task: () => void): void {
  const idle = window.requestIdleCallback ?? setTimeout;
  idle(task, { timeout: 3000 } as never);
}
