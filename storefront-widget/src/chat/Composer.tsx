import type { Ref } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Attachment, longestText } from "../api/wire";
import { Emoji } from "./Emoji";
import { FileChip } from "./FileChip";
import type { FileInHand } from "./file";
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
  readonly write: (text: string, attachment?: Attachment) => void;
  readonly draft: DraftOfPage;
  readonly file: FileInHand;
}

/** Where the shopper writes. Enter sends, Shift+Enter begins a new line. */
export function Composer({ field, write, draft, file }: ComposerProps) {
  const { texts } = useSpeech();
  const [typed, type] = useDraft(draft, field);
  const text = typed.trim();
  const { chosen } = file;
  const ready = chosen ? chosen.sent : text;
  const remove = () => {
    file.remove();
    field.current?.focus();
  };
  const send = () => {
    if (!ready) return;
    write(text, chosen?.sent);
    type("");
    remove();
  };
  return (
    <div class="composer">
      {chosen && <FileChip chosen={chosen} remove={remove} />}
      <Clip choose={file.choose} />
      <Emoji add={(sign) => field.current && type(withSign(field.current, sign))} />
      <textarea
        ref={field}
        dir="auto"
        rows={1}
        value={typed}
        maxLength={longestText}
        aria-label={texts.field}
        placeholder={texts.placeholder}
        enterkeyhint="send"
        onFocus={(event) => grow(event.currentTarget)}
        onInput={(event) => type(event.currentTarget.value)}
        onPaste={(event) => file.take(event, event.clipboardData)}
        onKeyDown={(event) => sendsByEnter(event) && send()}
      />
      <button type="button" class="send" aria-label={texts.send} disabled={!ready} onClick={send}>
        <Icon name="send" />
      </button>
      <Counter left={longestText - typed.length} />
    </div>
  );
}

function useDraft(draft: DraftOfPage, field: ComposerProps["field"]) {
  const [typed, setTyped] = useState(draft.first);
  useLayoutEffect(() => draft.watch(() => setTyped("")), [draft]);
  useLayoutEffect(() => grow(field.current), [typed]);
  const type = (now: string) => {
    setTyped(now);
    draft.typed(now);
  };
  return [typed, type] as const;
}

/** Opens the device's own way to choose a file, or to take a photo. */
function Clip({ choose }: Pick<FileInHand, "choose">) {
  const { texts } = useSpeech();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        type="file"
        hidden
        aria-label={texts.attach}
        ref={input}
        accept="image/*,application/pdf"
        onChange={({ currentTarget }) => {
          choose(currentTarget.files?.[0]);
          currentTarget.value = "";
        }}
      />
      <button type="button" class="plain" aria-label={texts.attach} onClick={() => input.current?.click()}>
        <Icon name="clip" />
      </button>
    </>
  );
}

/** The text with a sign where the cursor is. */
function withSign(field: HTMLTextAreaElement, sign: string): string {
  field.focus();
  field.setRangeText(sign, field.selectionStart, field.selectionEnd, "end");
  return field.value;
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
export function grow(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.style.height = "";
  if (!field.value || !field.scrollHeight) return;
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}
