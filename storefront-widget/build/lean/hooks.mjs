import { enqueueRender } from "../../node_modules/preact/src/component.js";
import options from "../../node_modules/preact/src/options.js";

// The three hooks that the panel uses, on the same places of the framework as its own: each component has its cells, in
// the order of the calls.

let component;
let place;

options._render = (vnode) => {
  component = vnode._component;
  component._cells ??= [];
  place = 0;
};

options.unmount = (vnode) => {
  for (const { _end } of vnode._component?._cells ?? []) _end?.();
};

const cell = (first) => (component._cells[place++] ??= first());

/** The same object in every rendering. */
export const useRef = (current) => cell(() => ({ current }));

/** What is now, and what changes it: a value, or what makes it of the one before. */
export function useState(first) {
  const owner = component;
  const state = cell(() => [first, change]);
  return state;

  function change(next) {
    const value = typeof next === "function" ? next(state[0]) : next;
    if (value === state[0]) return;
    state[0] = value;
    enqueueRender(owner);
  }
}

/** Acts when it is on the page; again when one of the inputs is another one, and with what ends the act before. */
export function useLayoutEffect(effect, inputs) {
  const state = cell(() => ({}));
  if (inputs && state._inputs?.every((input, at) => input === inputs[at])) return;
  state._inputs = inputs;
  component._renderCallbacks.push(() => {
    state._end?.();
    state._end = effect();
  });
}
