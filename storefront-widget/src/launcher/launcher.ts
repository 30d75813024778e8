import { drawMark } from "../theme/mark";

/** The round button and what is said beside it: painted first, without a framework. */
export interface Launcher {
  readonly button: HTMLButtonElement;
  /** Says something beside the button, or nothing, and shows whether the panel is on its way. */
  shows(text: string, busy?: boolean): void;
}

/** Puts the launcher into the shadow root. */
export function paintLauncher(root: ShadowRoot, name: string, press: () => void): Launcher {
  const button = document.createElement("button");
  const tip = document.createElement("div");
  button.className = "launcher";
  button.type = "button";
  button.ariaHasPopup = "dialog";
  button.ariaExpanded = "false";
  button.ariaLabel = name;
  button.append(drawMark());
  button.onclick = press;
  tip.className = "tip";
  tip.role = "status";
  root.append(button, tip);
  return {
    button,
    shows: (text, busy = false) => {
      button.ariaBusy = `${busy}`;
      tip.textContent = text;
    },
  };
}
