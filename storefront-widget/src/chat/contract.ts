import type { Message } from "../api/wire";
import type { CheckoutPage } from "../checkout/page";
import type { Session } from "./session";

/** What the element gives the panel. */
export interface PanelHost {
  readonly root: ShadowRoot;
  readonly page: CheckoutPage;
  /** Who is at the till: a ShopToken, or the client secret of the PaymentIntent. */
  readonly proof: string | null;
  /** The chat of a page that shows it always, as a part of itself and not as a dialog. */
  readonly session?: Session;
  unread(count: number): void;
  opened(): void;
  closed(): void;
  said(message: Pick<Message, "number" | "author">): void;
}

/** What the element may ask of the panel. */
export interface Panel {
  open(): void;
  close(): void;
  identify(proof: string): void;
  /** From now on it speaks this language. */
  speak(language: string): void;
}

/** What the panel's file exports. */
export interface PanelModule {
  createPanel(host: PanelHost): Panel;
}
