import { render } from "preact";
import type { Language } from "../i18n/locale";
import { adopt } from "../theme/adopt";
import { panelTokens } from "../theme/tokens.css";
import { type ChatActions, ChatWindow } from "./ChatWindow";
import type { PageSide, Panel, PanelHost } from "./contract";
import { filesStyle } from "./files.css";
import { hostOf } from "./host";
import { leaveStyle } from "./leave.css";
import { mailStyle } from "./mail.css";
import { menuStyle } from "./menu.css";
import { messagesStyle } from "./messages.css";
import { report } from "./report";
import { Session } from "./session";
import { type Speech, speakLike, speechFor } from "./speech";
import { type ChatState, unreadCount } from "./state";
import { saveTranscript } from "./transcript";
import { windowStyle } from "./window.css";

/** Puts the panel into the element's shadow root, closed. */
export function createPanel(side: PageSide): Panel {
  return panelOn(hostOf(side));
}

/** The panel on what it has of the page. */
export function panelOn(host: PanelHost): Panel {
  adopt(host.root, panelTokens + windowStyle + messagesStyle + menuStyle + mailStyle + filesStyle + leaveStyle);
  const { page, session = new Session(page, host.proofs) } = host;
  const { store } = session;
  const panel: Panel = {
    open: () => store.happen({ type: "opened" }),
    close: () => store.happen({ type: "closed" }),
    identify: (proof) => session.identify(proof),
    forget: session.forget,
    speak: (language) => {
      session.speaks(language);
      speech = speechOf(language);
      turn();
      label();
    },
  };
  const speechOf = (language: Language) => speechFor(page.language, page.server, language, host.welcome);
  let speech = speechOf(session.language);
  const show = viewOf(host.root, {
    ...wordsOf(session),
    privacyUrl: host.privacyUrl ?? null,
    close: host.session ? null : panel.close,
    save: () => saveTranscript(store.state, speech),
    speak: panel.speak,
  });
  const turn = () => show(store.state, speech);
  const label = () => host.launcher(unreadCount(store.state), store.state.open, speech.texts);
  const paint = painter(turn);
  store.watch((now, before) => {
    paint(now.open, now.open !== before.open);
    report(host, now, before, speech.texts);
  });
  turn();
  label();
  return panel;
}

/** What the shopper says, now and later. */
function wordsOf(session: Session) {
  const { draft, mails, uploads, rate, erase } = session;
  const write: ChatActions["write"] = (text, attachment) => session.write(text, attachment);
  const retry: ChatActions["retry"] = (unsent) => session.retry(unsent);
  return { draft, mails, uploads, rate, erase, write, retry };
}

/**
 * Shows at once that the panel was opened or closed, anything else once per frame, and nothing while it is closed:
 * a long conversation must not hold up the checkout.
 */
function painter(show: () => void): (open: boolean, turned: boolean) => void {
  let frame = 0;
  const paint = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    show();
  };
  return (open, turned) => {
    if (turned) paint();
    else if (open) frame ||= requestAnimationFrame(paint);
  };
}

function viewOf(root: ShadowRoot, actions: ChatActions): (state: ChatState, speech: Speech) => void {
  const place = document.createElement("div");
  root.append(place);
  return (state, speech) => {
    place.lang = speech.texts.language;
    speakLike(speech);
    render(<ChatWindow state={state} actions={actions} />, place);
  };
}
