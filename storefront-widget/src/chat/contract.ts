import type { Message } from "../api/wire";
import type { CheckoutPage } from "../checkout/page";

/** What the element gives the panel. */
export interface PanelHost {
  readonly root: ShadowRoot;
  readonly page: CheckoutPage;
  /** Who is at the till: a ShopToken, or the client secret of the PaymentIntent. */
  readonly proof: string | null;
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
}

/** What the panel's file exports. */
export interface PanelModule {
  createPanel(host: PanelHost): Panel;
}
