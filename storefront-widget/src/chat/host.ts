import type { StripeChatEventName, StripeChatEvents } from "../../types/stripe-chat";
import type { Texts } from "../i18n/words";
import { accentStyle } from "../theme/accent";
import { adopt } from "../theme/adopt";
import { badgeStyle } from "./badge.css";
import type { PageSide, PanelHost } from "./contract";

/** What the panel does to the page: the launcher's badge, name and focus, and the events of the element. */
export function hostOf({ element, button, page, proofs, closed }: PageSide): PanelHost {
  const root = element.shadowRoot as ShadowRoot;
  adopt(root, badgeStyle + accentStyle(element.getAttribute("brand")));
  const badge = document.createElement("span");
  badge.className = "badge";
  badge.ariaHidden = "true";
  button.append(badge);
  const fire = <Name extends StripeChatEventName>(name: Name, detail: StripeChatEvents[Name]) => {
    element.dispatchEvent(new CustomEvent(`stripe-chat:${name}`, { bubbles: true, composed: true, detail }));
  };
  return {
    root,
    page,
    proofs,
    privacyUrl: encrypted(element.getAttribute("privacy-url")),
    welcome: element.getAttribute("welcome"),
    fire,
    launcher(count, open, texts) {
      badge.hidden = !count;
      badge.textContent = count > 9 ? "9+" : `${count}`;
      button.ariaExpanded = `${open}`;
      button.ariaLabel = nameOf(count, open, texts);
    },
    closed() {
      closed();
      button.focus();
      fire("close", null);
    },
  };
}

function encrypted(url: string | null): string | null {
  return url?.startsWith("https://") ? url : null;
}

function nameOf(count: number, open: boolean, texts: Texts): string {
  if (open) return texts.close;
  return count ? `${texts.open} (${count} ${texts.unread})` : texts.open;
}
