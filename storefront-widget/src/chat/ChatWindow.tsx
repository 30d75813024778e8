import { useLayoutEffect, useRef } from "preact/hooks";
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
import { QuickStarts } from "./QuickStarts";
import type { ChatState } from "./state";
import { followViewport } from "./viewport";

/** What the shopper can do in the window. */
export interface ChatActions extends MenuActions {
  write(text: string, attachment?: Attachment): void;
  readonly uploads: Uploads;
  /** What the shopper is writing. */
  readonly draft: DraftOfPage;
  readonly mails: Mails;
  retry(unsent: Unsent): void;
}

/** The window: a dialog that is hidden while it is closed, so that the draft stays; or a part of the page. */
export function ChatWindow({ state, actions }: { state: ChatState; actions: ChatActions }) {
  const { panel, field } = useDialog(state.open && actions.close !== null);
  const file = useFile(actions.uploads);
  const quiet = !state.messages.length && !state.unsent.length && state.connection !== "trying";
  const andStay =
    <Subject,>(act: (subject: Subject) => void) =>
    (subject: Subject): void => {
      act(subject);
      stayInside(panel.current, field.current);
    };
  return (
    <div
      class={actions.close ? "panel" : "panel inline"}
      tabIndex={-1}
      {...(actions.close ? dialogOf(actions.close) : part)}
      {...file.drops}
      hidden={!state.open}
      ref={panel}
    >
      <Header status={state.status} actions={actions} />
      <Banner state={state} />
      <MessageList state={state} retry={andStay(actions.retry)} write={andStay(actions.write)} />
      {quiet && <QuickStarts write={andStay(actions.write)} />}
      <MailForm state={state} mails={actions.mails} />
      <Closed state={state} />
      <Composer field={field} write={actions.write} draft={actions.draft} file={file} />
    </div>
  );
}

const part = { role: "region", "aria-labelledby": titleId } as const;

function dialogOf(close: () => void) {
  return {
    role: "dialog",
    "aria-modal": true,
    "aria-labelledby": titleId,
    onKeyDown: (event: KeyboardEvent) => handleKeys(event, close),
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
