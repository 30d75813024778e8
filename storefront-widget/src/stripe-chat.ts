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
    else if (rememberedShop() === this.#page.shop) whenIdle(() => this.#load());
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

  async #load(): Promise<void> {
    const launcher = this.#launcher;
    if (!launcher) return;
    launcher.waiting(this.#opening);
    if (this.#loading) return;
    this.#loading = true;
    try {
      const { createPanel } = await loadPanel(server);
      this.#panel = createPanel(this.#host(launcher));
      if (this.#opening) this.#panel.open();
    } catch {
      if (this.#opening) launcher.failed();
      this.#opening = false;
    }
    this.#loading = false;
    launcher.waiting(false);
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

function whenIdle(task: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(task, { timeout: 3000 });
  else setTimeout(task, 200);
}
