import type { StripeChatEventName, StripeChatEvents } from "../../types/stripe-chat";
import type { CheckoutPage } from "../checkout/page";
import type { Language } from "../i18n/locale";
import type { Texts } from "../i18n/words";
import type { Session } from "./session";

/** What the element gives the panel. */
export interface PageSide {
  readonly element: HTMLElement;
  /** The launcher. */
  readonly button: HTMLButtonElement;
  readonly page: CheckoutPage;
  /** What the page has told of who is at the till, oldest first: ShopTokens, and client secrets of PaymentIntents. */
  readonly proofs: readonly string[];
  closed(): void;
}

/** What the panel has of the page. */
export interface PanelHost {
  readonly root: ShadowRoot;
  readonly page: CheckoutPage;
  readonly proofs: readonly string[];
  /** The shop's own privacy page, if the tag names one that is encrypted. */
  readonly privacyUrl?: string | null;
  /** What the shop says first, in the page's language. */
  readonly welcome?: string | null;
  /** The chat of a page that shows it always, as a part of itself and not as a dialog. */
  readonly session?: Session;
  /** Shows on the launcher how many messages wait to be read, and whether the panel is open. */
  launcher(unread: number, open: boolean, texts: Texts): void;
  /** The panel was closed: the focus goes back to the launcher. */
  closed(): void;
  /** Tells the page what it may know. */
  fire<Name extends StripeChatEventName>(name: Name, detail: StripeChatEvents[Name]): void;
}

/** What the element may ask of the panel. */
export interface Panel {
  open(): void;
  close(): void;
  identify(proof: string): void;
  /** Forgets the conversation, and who was at the till. */
  forget(): void;
  /** From now on it speaks this language. */
  speak(language: Language): void;
}

/** What the panel's file exports. */
export interface PanelModule {
  createPanel(side: PageSide): Panel;
}
