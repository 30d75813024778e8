import type { LauncherTexts } from "../i18n/launcher-texts";
import { drawMark } from "../theme/mark";

/** The round button: painted first, without a framework. */
export class Launcher {
  readonly #texts: LauncherTexts;
  readonly #button = document.createElement("button");
  readonly #badge = part("badge");
  readonly #tip = part("tip");
  #count = 0;

  constructor(root: ShadowRoot, texts: LauncherTexts, press: () => void) {
    this.#texts = texts;
    this.#button.className = "launcher";
    this.#button.type = "button";
    this.#button.ariaHasPopup = "dialog";
    this.#button.append(drawMark(), this.#badge);
    this.#button.onclick = press;
    this.#badge.hidden = true;
    this.#badge.ariaHidden = "true";
    this.#tip.role = "status";
    root.append(this.#button, this.#tip);
    this.expanded(false);
  }

  /** Shows whether the panel is on its way. */
  waiting(yes: boolean): void {
    this.#button.classList.toggle("waiting", yes);
    this.#button.ariaBusy = `${yes}`;
    this.#tip.textContent = "";
  }

  /** Says that the panel could not be loaded. */
  failed(): void {
    this.#tip.textContent = this.#texts.failed;
  }

  /** Shows how many messages wait to be read. */
  unread(count: number): void {
    this.#count = count;
    this.#badge.hidden = !count;
    this.#badge.textContent = count > 9 ? "9+" : `${count}`;
    this.#name();
  }

  /** Shows whether the panel is open. */
  expanded(yes: boolean): void {
    this.#button.ariaExpanded = `${yes}`;
    this.#name();
  }

  /** Takes the focus back from the panel. */
  focus(): void {
    this.#button.focus();
  }

  #name(): void {
    const { open, close, unread } = this.#texts;
    const waiting = this.#count ? ` (${this.#count} ${unread})` : "";
    this.#button.ariaLabel = this.#button.ariaExpanded === "true" ? close : open + waiting;
  }
}

function part(className: string): HTMLElement {
  const element = document.createElement("span");
  element.className = className;
  return element;
}
