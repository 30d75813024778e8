import { useLayoutEffect, useRef } from "preact/hooks";
import type { Unsent } from "../api/unsent";
import { Choices } from "./Choices";
import { entriesOf } from "./entries";
import { MessageRow } from "./MessageRow";
import { QuickReplies } from "./QuickReplies";
import { useSpeech } from "./speech";
import type { ChatState } from "./state";
import { Typing } from "./Typing";

const nearTheEnd = 48;

interface MessageListProps {
  readonly state: ChatState;
  readonly retry: (unsent: Unsent) => void;
  readonly write: (text: string) => void;
}

/** All messages, the newest at the bottom; the machine introduces itself at the top. */
export function MessageList({ state, retry, write }: MessageListProps) {
  const { texts, welcome } = useSpeech();
  const list = useStickToEnd(state);
  const entries = entriesOf(state);
  const newest = entries.at(-1)?.notice;
  const asked = entries.at(-2)?.text;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
    <div class="log" role="log" aria-live="polite" aria-label={texts.messages} tabIndex={0} ref={list}>
      <div class="row assistant starts ends">
        <span class="who">{texts.assistant}</span>
        <p class="bubble text">{[texts.greeting, welcome].filter(Boolean).join("\n\n")}</p>
      </div>
      {entries.map((entry) => (
        <MessageRow key={entry.key} entry={entry} retry={retry} />
      ))}
      {newest && state.checkout && <QuickReplies notice={newest} asked={asked} write={write} />}
      <Choices state={state} choices={entries.at(-1)?.choices ?? []} write={write} />
      <Typing state={state} />
    </div>
  );
}

/** Keeps the end in view, unless the shopper reads further up. */
function useStickToEnd(state: ChatState) {
  const list = useRef<HTMLDivElement>(null);
  const stuck = useRef(true);
  useLayoutEffect(() => {
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
