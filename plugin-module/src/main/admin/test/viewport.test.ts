import { beforeEach, describe, expect, it } from 'vitest';
import { followViewport } from '../src/theme/viewport';

describe('the page on a phone', () => {
  let root: HTMLElement;
  let listeners: Map<string, () => void>;
  const seen = { height: 740, offsetTop: 0, scale: 1 };
  const viewport = { addEventListener: (type: string, listener: () => void) => void listeners.set(type, listener) };
  const height = () => root.style.getPropertyValue('--sc-height');

  beforeEach(() => {
    root = document.createElement('div');
    listeners = new Map();
    Object.assign(seen, { height: 740, offsetTop: 0, scale: 1 });
    followViewport(root, Object.defineProperties(viewport, Object.getOwnPropertyDescriptors(live())) as VisualViewport);
  });

  /** Reads what the eye sees each time it is asked. */
  function live() {
    return {
      get height() {
        return seen.height;
      },
      get offsetTop() {
        return seen.offsetTop;
      },
      get scale() {
        return seen.scale;
      },
    };
  }

  function becomes(now: Partial<typeof seen>, by = 'resize'): void {
    Object.assign(seen, now);
    listeners.get(by)?.();
  }

  it('is_as_high_as_what_is_left_above_the_keyboard', () => {
    expect(height()).toBe('740px');

    becomes({ height: 410 });

    expect(height()).toBe('410px');
  });

  it('moves_along_when_the_browser_scrolls_it_up', () => {
    becomes({ offsetTop: 120 }, 'scroll');

    expect(root.style.getPropertyValue('--sc-top')).toBe('120px');
  });

  it('stays_whole_for_who_has_zoomed_in', () => {
    becomes({ height: 370, scale: 2 });
    expect(height()).toBe('');

    becomes({ height: 740, scale: 1 });

    expect(height()).toBe('740px');
  });

  it('does_without_in_a_browser_that_cannot_tell', () => {
    const other = document.createElement('div');

    followViewport(other, null);

    expect(other.getAttribute('style')).toBeNull();
  });
});
