import type { ComponentChildren } from "preact";

interface FoldProps {
  readonly class: string;
  readonly label: string;
  readonly sign: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A button that unfolds more of them; pressing one of those folds it again. */
export function Fold({ class: name, label, sign, children }: FoldProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key on one of its buttons is a click
    <details
      class={`fold ${name}`}
      onClick={({ currentTarget, target }) => foldAfter(currentTarget, target as Element)}
    >
      <summary class="plain" aria-label={label}>
        {sign}
      </summary>
      <div>{children}</div>
    </details>
  );
}

function foldAfter(fold: HTMLDetailsElement, pressed: Element): void {
  if (pressed.closest("button")) closeFold(fold);
}

/** Folds it; a focus that was inside goes to its button. */
export function closeFold(fold: HTMLDetailsElement): void {
  const inside = fold.contains((fold.getRootNode() as ShadowRoot).activeElement);
  fold.open = false;
  if (inside) fold.querySelector("summary")?.focus();
}
