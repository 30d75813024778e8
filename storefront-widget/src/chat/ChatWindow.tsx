import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Mails } from "../api/mails";
import type { Unsent } from "../api/unsent";
import type { Uploads } from "../api/uploads";
import type { Attachment } from "../api/wire";
import { Banner } from "./Banner";
import { Closed } from "./Closed";
import { Composer, type DraftOfPage } from "./Composer";
import { useFile } from "./file";
import { Header, titleId } from "./Header";
import { handleKeys, keepKey, stayInside } from "./keyboard";
import { MailForm } from "./MailForm";
import type { MenuActions } from "./Menu";
import { MessageList } from "./MessageList";
import { Privacy, type PrivacyActions } from "./Privacy";
import { QuickStarts } from "./QuickStarts";
import { type Rate, Rating } from "./Rating";
import type { ChatState } from "./state";
import { followViewport } from "./viewport";

/** What the shopper can do in the window. */
export interface ChatActions extends Omit<MenuActions, "privacy">, PrivacyActions {
  write(text: string, attachment?: Attachment): void;
  readonly uploads: Uploads;
  /** What the shopper is writing. */
  readonly draft: DraftOfPage;
  readonly mails: Mails;
  retry(unsent: Unsent): void;
  readonly rate: Rate;
}

/** The window: a dialog that is hidden while it is closed, so that the draft stays; or a part of the page. */
export function ChatWindow({ state, actions }: { state: ChatState; actions: ChatActions }) {
  const { panel, field } = useDialog(state.open && actions.close !== null);
  const [note, showNote] = useState(0);
  useLayoutEffect(() => {
    if (!state.open || state.asked) showNote(0);
  }, [state.open, state.asked]);
  const file = useFile(actions.uploads, state.ended);
  const quiet = !state.messages.length && !state.unsent.length && state.connection !== "trying";
  const stay = () => stayInside(panel.current, field.current);
  const andStay =
    <Subject,>(act: (subject: Subject) => void) =>
    (subject: Subject): void => {
      act(subject);
      stay();
    };
  const closeNote = andStay(() => showNote(0));
  return (
    <div
      class={actions.close ? "panel" : "panel inline"}
      tabIndex={-1}
      {...(actions.close ? dialogOf(note ? closeNote : actions.close) : part)}
      {...file.drops}
      hidden={!state.open}
      ref={panel}
    >
      <Header status={state.status} actions={{ ...actions, privacy: () => showNote(note + 1) }} />
      {note > 0 && <Privacy key={`note ${note}`} {...actions} close={closeNote} />}
      <Banner state={state} />
      <MessageList state={state} retry={andStay(actions.retry)} write={andStay(actions.write)} />
      {quiet && <QuickStarts calm={!(actions.close && state.checkout)} write={andStay(actions.write)} />}
      <MailForm key={`mail ${state.ended}`} state={state} mails={actions.mails} />
      <Closed state={state} />
      <Rating status={state.status} rate={actions.rate} leave={stay} />
      <Composer key={`composer ${state.ended}`} field={field} write={actions.write} draft={actions.draft} file={file} />
    </div>
  );
}

const part = { role: "region", "aria-labelledby": titleId } as const;

function dialogOf(leave: (event: Event) => void) {
  return {
    role: "dialog",
    "aria-modal": true,
    "aria-labelledby": titleId,
    onKeyDown: (event: KeyboardEvent) => handleKeys(event, () => leave(event)),
    onKeyUp: keepKey,
    onKeyPress: keepKey,
  } as const;
}

/** The dialog takes the focus when it opens, and follows the on-screen keyboard while it is open. */
function useDialog(open: boolean) {
  const panel = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (!open || !panel.current) return;
    field.current?.focus();
    return followViewport(panel.current);
  }, [open]);
  return { panel, field };
}
