import { computed, onScopeDispose, ref, watch } from 'vue';
import { keptHere } from '../../session/storage';
import { rings } from '../attention';
import type { Inbox } from '../inbox';
import { Chime } from './chime';
import { isMuted, keepMuted } from './mute';

const GESTURES = ['pointerup', 'keydown'] as const;

/** Makes the Inbox heard while the agent looks elsewhere. */
export function useSound(inbox: Inbox, staffId: string, lookedAt: () => string | null) {
  const chime = new Chime({
    open: typeof AudioContext === 'undefined' ? null : () => new AudioContext(),
    now: () => performance.now() / 1_000,
  });
  const { touched, whenTouched } = useFirstTouch();
  const muted = ref(isMuted(keptHere()));

  whenTouched(() => void chime.unlock());
  onScopeDispose(() => chime.silence());
  watch(
    () => inbox.state.value,
    (after, before) => {
      // Asking before the first touch would not sound, and browsers complain about it.
      if (!muted.value && touched.value && rings(before, after, staffId, lookedAt())) void chime.ring();
    },
    { flush: 'sync' },
  );

  function toggle(): void {
    muted.value = !muted.value;
    keepMuted(keptHere(), muted.value);
    if (!muted.value) void chime.ring();
  }

  return { possible: chime.possible, muted, blocked: computed(() => !muted.value && !touched.value), toggle };
}

/** Browsers are silent until the agent has clicked, tapped or typed on the page once. */
function useFirstTouch() {
  const touched = ref(navigator.userActivation?.hasBeenActive ?? false);
  const listeners: (() => void)[] = [];
  const touch = () => {
    if (navigator.userActivation?.hasBeenActive === false) return;
    touched.value = true;
    stop();
    for (const listener of listeners) listener();
  };
  const stop = () => {
    for (const gesture of GESTURES) document.removeEventListener(gesture, touch);
  };
  if (!touched.value) for (const gesture of GESTURES) document.addEventListener(gesture, touch);
  onScopeDispose(stop);
  return { touched, whenTouched: (listener: () => void) => listeners.push(listener) };
}
