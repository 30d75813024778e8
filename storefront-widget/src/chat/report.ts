import type { Texts } from "../i18n/words";
import type { PanelHost } from "./contract";
import { type ChatState, lastWithoutHole, shown, unreadCount } from "./state";

/** Tells launcher and page what has changed, as far as they may know. */
export function report(host: PanelHost, now: ChatState, before: ChatState, texts: Texts): void {
  if (now.messages !== before.messages || now.seen !== before.seen || now.open !== before.open) {
    const count = unreadCount(now);
    host.launcher(count, now.open, texts);
    if (count !== unreadCount(before)) host.fire("unread", { count });
  }
  if (now.open && !before.open) host.fire("open", null);
  if (!now.open && before.open) host.closed();
  if (!now.welcomed || !before.welcomed) return;
  const known = lastWithoutHole(before);
  for (const { number, author, notice } of shown(now)) {
    if (number <= known) continue;
    host.fire("message", { number, author });
    if (notice) host.fire("payment", { state: notice.state, next: notice.next });
  }
}
