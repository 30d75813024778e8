import { render } from "preact";
import { adopt } from "../theme/adopt";
import { panelTokens } from "../theme/tokens.css";
import { type ChatActions, ChatWindow } from "./ChatWindow";
import type { Panel, PanelHost } from "./contract";
import { filesStyle } from "./files.css";
import { mailStyle } from "./mail.css";
import { messagesStyle } from "./messages.css";
import { Session } from "./session";
import { SpeechContext, speechFor } from "./speech";
import { type ChatState, lastWithoutHole, shown, unreadCount } from "./state";
import { windowStyle } from "./window.css";

/** Puts the panel into the element's shadow root, closed. */
export function createPanel(host: PanelHost): Panel {
  adopt(host.root, panelTokens, windowStyle, messagesStyle, mailStyle, filesStyle);
  const session = host.session ?? new Session(host.page, host.proof);
  const { store } = session;
  const panel: Panel = {
    open: () => store.happen({ type: "opened" }),
    close: () => store.happen({ type: "closed" }),
    identify: (proof) => session.identify(proof),
    speak: (language) => view.speak(language),
  };
  const view = viewOf(host, {
    write: (text, attachment) => session.write(text, attachment),
    uploads: session.uploads,
    draft: session.draft,
    mails: session.mails,
    retry: (unsent) => session.retry(unsent),
    close: host.session ? null : panel.close,
  });
  const paint = painter(() => view.show(store.state));
  store.watch((now, before) => {
    paint(now.open, now.open !== before.open);
    report(host, now, before);
  });
  view.show(store.state);
  return panel;
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

interface View {
  show(state: ChatState): void;
  speak(language: string): void;
}

function viewOf(host: PanelHost, actions: ChatActions): View {
  let speech = speechFor(host.page.language, host.page.server);
  let shown: ChatState | undefined;
  const place = document.createElement("div");
  place.lang = speech.texts.language;
  host.root.append(place);
  const show = (state: ChatState) => {
    shown = state;
    render(
      <SpeechContext.Provider value={speech}>
        <ChatWindow state={state} actions={actions} />
      </SpeechContext.Provider>,
      place,
    );
  };
  const speak = (language: string) => {
    speech = speechFor(language, host.page.server);
    place.lang = speech.texts.language;
    if (shown) show(shown);
  };
  return { show, speak };
}

/** Tells the element what the page may know. */
function report(host: PanelHost, now: ChatState, before: ChatState): void {
  if (now.messages !== before.messages || now.seen !== before.seen) host.unread(unreadCount(now));
  if (now.open && !before.open) host.opened();
  if (!now.open && before.open) host.closed();
  if (!now.welcomed || !before.welcomed) return;
  const known = lastWithoutHole(before);
  for (const { number, author } of shown(now)) if (number > known) host.said({ number, author });
}
