import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Unsent } from "../api/unsent";
import { entriesOf } from "./entries";
import { MessageRow } from "./MessageRow";
import { useSpeech } from "./speech";
import type { ChatState } from "./state";

const nearTheEnd = 48;

/** All messages, the newest at the bottom; the machine introduces itself at the top. */
export function MessageList({ state, retry }: { state: ChatState; retry: (unsent: Unsent) => void }) {
  const { texts } = useSpeech();
  const list = useStickToEnd(state);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
    <div class="log" role="log" aria-live="polite" aria-label={texts.messages} tabIndex={0} ref={list}>
      <div class="row assistant starts ends">
        <span class="who">{texts.assistant}</span>
        <p class="bubble text">{texts.greeting}</p>
      </div>
      {entriesOf(state).map((entry) => (
        <MessageRow key={entry.key} entry={entry} retry={retry} />
      ))}
    </div>
  );
}

/** Keeps the end in view, unless the shopper reads further up. */
function useStickToEnd(state: ChatState) {
  const list = useRef<HTMLDivElement>(null);
  const stuck = useRef(true);
  useEffect(() => {
    const box = list.current;
    if (!box) return;
    const watch = () => {
      stuck.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearTheEnd;
    };
    const resized = new ResizeObserver(() => stuck.current && box.scrollTo(0, box.scrollHeight));
    box.addEventListener("scroll", watch, { passive: true });
    resized.observe(box);
    return () => resized.disconnect();
  }, []);
  const written = state.unsent.at(-1)?.clientId;
  useLayoutEffect(() => {
    if (written) stuck.current = true;
  }, [written]);
  useLayoutEffect(() => {
    if (stuck.current) list.current?.scrollTo(0, list.current.scrollHeight);
  });
  return list;
}
