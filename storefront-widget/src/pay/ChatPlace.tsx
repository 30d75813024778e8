import { useEffect, useRef, useState } from "preact/hooks";
import type { PaymentPage } from "../api/payment-wire";
import type { Notice } from "../api/wire";
import type { Panel } from "../chat/contract";
import type { Language } from "../i18n/locale";
import { usePaySpeech } from "./speech";

const triesAgainAfter = 5000;

interface ChatPlaceProps {
  readonly page: PaymentPage;
  readonly server: string;
  readonly token: string;
  readonly language: Language;
  readonly noticed: (notice: Notice, text: string) => void;
  readonly counted: (unread: number) => void;
}

/** The chat's place; its code comes after the order is on the screen. */
export function ChatPlace({ page, server, token, language, noticed, counted }: ChatPlaceProps) {
  const { words } = usePaySpeech();
  const host = useRef<HTMLDivElement>(null);
  const panel = useRef<Panel | undefined>(undefined);
  const spoken = useRef(language);
  spoken.current = language;
  const [failures, fail] = useState(0);
  useEffect(() => {
    if (panel.current) return;
    const load = async () => {
      try {
        const { createChat } = await import("./chat");
        const root = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: "open" });
        if (root)
          panel.current ??= createChat({ root, page, server, token, language: spoken.current, noticed, counted });
      } catch {
        fail(failures + 1);
      }
    };
    const timer = setTimeout(load, failures ? triesAgainAfter : 0);
    return () => clearTimeout(timer);
  }, [failures]);
  useEffect(() => panel.current?.speak(language), [language]);
  return (
    <aside id="chat" aria-label={words.chat} tabIndex={-1}>
      {/* What stands in the chat's place is covered by the chat as soon as that is there. */}
      <div class="chat" ref={host}>
        <div class="card bones">
          <p class="hint" role="status">
            {failures > 0 && words.chatFailed}
          </p>
          <span class="bone" />
          <span class="bone" />
        </div>
      </div>
    </aside>
  );
}
