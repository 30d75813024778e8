import type { Ref } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { longestText } from "../api/wire";
import { Icon } from "./Icon";
import { useSpeech } from "./speech";

const nearTheLimit = 200;
const imeKeyCode = 229;

/** The draft as it outlives the page. */
export interface DraftOfPage {
  /** What the shopper was writing when the page before ended. */
  readonly first: string;
  typed(text: string): void;
  /** Calls the watcher when it was sent or deleted elsewhere. */
  watch(gone: () => void): void;
}

interface ComposerProps {
  readonly field: Ref<HTMLTextAreaElement> & { readonly current: HTMLTextAreaElement | null };
  readonly write: (text: string) => void;
  readonly draft: DraftOfPage;
}

/** Where the shopper writes. Enter sends, Shift+Enter begins a new line. */
export function Composer({ field, write, draft }: ComposerProps) {
  const { texts } = useSpeech();
  const [typed, setTyped] = useState(draft.first);
  const text = typed.trim();
  const type = (now: string) => {
    setTyped(now);
    draft.typed(now);
  };
  useEffect(() => draft.watch(() => setTyped("")), [draft]);
  useLayoutEffect(() => grow(field.current), [typed]);
  const send = () => {
    if (!text) return;
    write(text);
    type("");
    field.current?.focus();
  };
  return (
    <div class="composer">
      <textarea
        ref={field}
        rows={1}
        value={typed}
        maxLength={longestText}
        aria-label={texts.field}
        placeholder={texts.placeholder}
        enterkeyhint="send"
        onFocus={(event) => grow(event.currentTarget)}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => sendsByEnter(event) && send()}
      />
      <button type="button" class="send" aria-label={texts.send} disabled={!text} onClick={send}>
        <Icon name="send" />
      </button>
      <Counter left={longestText - typed.length} />
    </div>
  );
}

/** Enter sends, unless it ends the composition of a character (then old browsers give key code 229). */
function sendsByEnter(event: KeyboardEvent): boolean {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === imeKeyCode) return false;
  event.preventDefault();
  return true;
}

function Counter({ left }: { left: number }) {
  const { texts } = useSpeech();
  return (
    <p class="counter" role="status">
      {left <= nearTheLimit && `${left} ${texts.charactersLeft}`}
    </p>
  );
}

/** As high as its text. While the panel is closed it has no height yet, and gets it with the focus. */
function grow(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.style.height = "";
  if (!field.value || !field.scrollHeight) return;
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}
