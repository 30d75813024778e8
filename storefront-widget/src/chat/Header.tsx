import type { Status } from "../api/wire";
import type { Texts } from "../i18n/words";
import { Icon, Mark } from "./Icon";
import { Menu, type MenuActions } from "./Menu";
import { useSpeech } from "./speech";

/** The id of the panel's title, which names the dialog. */
export const titleId = "title";

/** Who answers now: a machine first, and it says so. */
export function whoAnswers(status: Status | null, texts: Texts): string {
  if (status?.state === "closed") return texts.closed;
  if (status?.inCharge === "agent") return status.agent || texts.team;
  return status?.inCharge === "nobody" ? texts.waitingForAgent : texts.assistant;
}

/** The panel's head: title, who answers, the way out. */
export function Header({ status, actions }: { status: Status | null; actions: MenuActions }) {
  const { texts } = useSpeech();
  return (
    <div class="header">
      <Mark />
      <div class="header-text">
        <h2 id={titleId}>{texts.title}</h2>
        <p role="status">{whoAnswers(status, texts)}</p>
      </div>
      <Menu actions={actions} />
      {actions.close && (
        <button type="button" class="plain" aria-label={texts.close} onClick={actions.close}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
