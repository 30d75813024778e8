const KEY = 'stripe-chat.staff.sound';

/** Whether this device was muted. A staff page keeps such a choice by itself; shoppers' pages never do. */
export function isMuted(storage: Storage): boolean {
  try {
    return storage.getItem(KEY) === 'off';
  } catch {
    return false;
  }
}

/** Keeps the choice for the next visit; a full or forbidden storage only costs that. */
export function keepMuted(storage: Storage, muted: boolean): void {
  try {
    storage.setItem(KEY, muted ? 'off' : 'on');
  } catch {
    // The choice then lasts as long as the page.
  }
}
