import { closeFold } from "./Fold";

const reachable = "button:not(:disabled), summary, a, textarea, input:not([hidden]), [tabindex='0']";

/**
 * Keys inside the panel: Escape folds what is unfolded or leaves it, Tab goes round in it. No key reaches the page, whose
 * shortcuts would take our field for one of their own elements.
 */
export function handleKeys(event: KeyboardEvent, leave: () => void): void {
  event.stopPropagation();
  if (event.key === "Escape" && !event.isComposing) fold(event.currentTarget as Element, leave);
  if (event.key === "Tab") keepInside(event);
}

function fold(panel: Element, leave: () => void): void {
  const unfolded = panel.querySelector<HTMLDetailsElement>("details[open]");
  if (unfolded) closeFold(unfolded);
  else leave();
}

function keepInside(event: KeyboardEvent): void {
  const panel = event.currentTarget as HTMLElement;
  const stops = [...panel.querySelectorAll<HTMLElement>(reachable)];
  const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  if ((panel.getRootNode() as ShadowRoot).activeElement !== from) return;
  event.preventDefault();
  to?.focus();
}

/** Keeps a key from the page. */
export function keepKey(event: KeyboardEvent): void {
  event.stopPropagation();
}

/** The pressed button is gone; the field takes the focus, but without raising an on-screen keyboard. */
export function stayInside(panel: HTMLElement | null, field: HTMLElement | null): void {
  const next = matchMedia("(pointer: fine)").matches ? field : panel;
  next?.focus();
}
