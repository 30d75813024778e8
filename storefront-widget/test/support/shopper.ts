import { vi } from "vitest";
import type { PanelHost } from "../../src/chat/contract";
import { panelOn } from "../../src/chat/panel";
import { FakeServer } from "./fake-server";
import { FakeWebSocket } from "./fake-web-socket";
import { noon, shop } from "./messages";

/** Somebody who looks at the panel and writes. */
export class Shopper {
  readonly server = new FakeServer(true);
  readonly told: string[] = [];
  /** What the launcher offers, and how many are unread. */
  launcher = "";
  readonly root: ShadowRoot;
  readonly panel;

  constructor(
    language = "de",
    proof: string | null = null,
    privacyUrl: string | null = null,
    welcome: string | null = null,
  ) {
    const element = document.createElement("div");
    document.body.replaceChildren(element);
    this.root = element.attachShadow({ mode: "open" });
    this.panel = panelOn({ ...this.#host(language, proof), privacyUrl, welcome });
    this.panel.open();
  }

  get field(): HTMLTextAreaElement {
    return this.find("textarea") as HTMLTextAreaElement;
  }

  find(selector: string): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(selector);
  }

  /** The words of everything that matches. */
  reads(selector: string): string[] {
    return [...this.root.querySelectorAll(selector)].map((element) => element.textContent ?? "");
  }

  async types(text: string): Promise<void> {
    this.field.value = text;
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
    await this.waits();
  }

  async presses(key: string, more: KeyboardEventInit = {}): Promise<KeyboardEvent> {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true, ...more });
    (this.root.activeElement ?? this.field).dispatchEvent(event);
    await this.waits();
    return event;
  }

  async clicks(selector: string): Promise<void> {
    this.find(selector)?.focus();
    this.find(selector)?.click();
    await this.waits();
  }

  async says(text: string): Promise<void> {
    await this.types(text);
    await this.presses("Enter");
  }

  /** The server stores the newest message of the shopper, as it stands unless a text is given. */
  async isAccepted(number: number, text?: string): Promise<void> {
    const sent = FakeWebSocket.last.sentOf("message").at(-1);
    const stored = { clientId: sent?.clientId, number, at: noon, text: text ?? sent?.text };
    FakeWebSocket.last.says({ type: "accepted", ...stored });
    await this.waits();
  }

  async waits(milliseconds = 50): Promise<void> {
    await vi.advanceTimersByTimeAsync(milliseconds);
  }

  #host(language: string, proof: string | null): PanelHost {
    return {
      root: this.root,
      page: { shop, language, server: "https://chat.example" },
      proofs: proof === null ? [] : [proof],
      launcher: (count, open, texts) => {
        this.launcher = `${open ? texts.close : texts.open} ${count}`;
      },
      closed: () => this.told.push("close"),
      fire: (name, detail) => this.told.push(detail ? `${name} ${Object.values(detail).join(" ")}` : name),
    };
  }
}
