import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defineComponent, h } from 'vue';
import { createTexts } from '../src/i18n/i18n';
import { Chime } from '../src/inbox/sound/chime';
import { isMuted, keepMuted } from '../src/inbox/sound/mute';
import SoundSwitch from '../src/inbox/sound/SoundSwitch.vue';
import { useSound } from '../src/inbox/sound/use-sound';
import { FakeAudio } from './fake-audio';
import { aStorage } from './fakes';
import { onPage } from './mounting';
import { aConversation, aMessage, aSummary, ME } from './words';

describe('the chime', () => {
  let now = 0;
  let audio: FakeAudio;
  const chime = () => new Chime({ open: () => audio as unknown as AudioContext, now: () => now });

  beforeEach(() => {
    audio = new FakeAudio();
  });

  it('is_two_short_quiet_notes', async () => {
    expect(await chime().ring()).toBe(true);

    expect(audio.notes.map((note) => note.hertz)).toEqual([659.25, 880]);
    expect(audio.loudest).toBeLessThan(0.1);
    expect(Math.max(...audio.notes.map((note) => note.until))).toBeLessThan(1);
  });

  it('sounds_once_for_several_reasons_at_the_same_moment', async () => {
    const one = chime();
    await Promise.all([one.ring(), one.ring()]);
    expect(audio.notes).toHaveLength(2);

    now += 2;
    await one.ring();

    expect(audio.notes).toHaveLength(4);
  });

  it('is_silent_as_long_as_the_browser_blocks_it', async () => {
    audio.allowed = false;

    expect(await chime().ring()).toBe(false);
    expect(audio.notes).toEqual([]);
  });

  it('is_not_possible_everywhere', async () => {
    const deaf = new Chime({ open: null, now: () => 0 });

    expect(deaf.possible).toBe(false);
    expect(await deaf.ring()).toBe(false);
  });

  it('lets_go_of_the_sound', async () => {
    const one = chime();
    await one.ring();

    one.silence();

    expect(audio.state).toBe('closed');
  });
});

describe('the choice to be silent', () => {
  it('is_remembered_on_this_device', () => {
    const storage = aStorage();
    expect(isMuted(storage)).toBe(false);

    keepMuted(storage, true);
    expect(isMuted(storage)).toBe(true);

    keepMuted(storage, false);
    expect(isMuted(storage)).toBe(false);
  });

  it('costs_nothing_where_nothing_can_be_kept', () => {
    const forbidden = { ...aStorage(), getItem: no, setItem: no } as unknown as Storage;

    expect(isMuted(forbidden)).toBe(false);
    expect(() => keepMuted(forbidden, true)).not.toThrow();
  });

  function no(): never {
    throw new Error('forbidden');
  }
});

describe('the sound of the inbox', () => {
  let audio: FakeAudio;
  let opened = 0;
  let shown: ReturnType<typeof onPage>;

  beforeEach(() => {
    localStorage.clear();
    audio = new FakeAudio();
    opened = 0;
    vi.stubGlobal('AudioContext', function open() {
      opened += 1;
      return audio;
    });
  });

  afterEach(() => {
    shown.page.unmount();
    vi.unstubAllGlobals();
  });

  /** A page with nothing but the sound and its switch, in the language given. */
  async function listens(lookedAt: string | null = null, language: 'de' | 'en' = 'en') {
    const before = onPage(SoundSwitch, { muted: false, blocked: false }, language);
    before.page.unmount();
    const { inbox, desk } = before;
    const page = mount(
      defineComponent(() => {
        const { muted, blocked, toggle } = useSound(inbox, ME.id, () => lookedAt);
        return () => h(SoundSwitch, { muted: muted.value, blocked: blocked.value, onToggle: toggle });
      }),
      { attachTo: document.body, global: { plugins: [createTexts(language)] } },
    );
    shown = { ...before, page };
    desk.holds(aConversation('a', [aMessage(1)]));
    await inbox.readAgain();
  }

  async function shopperSays(number: number): Promise<void> {
    shown.inbox.hear({ type: 'message', conversation: 'a', message: aMessage(number) });
    await flushPromises();
  }

  const touch = async () => {
    document.dispatchEvent(new Event('pointerup'));
    await flushPromises();
  };

  it('waits_for_the_first_touch_and_says_so', async () => {
    await listens();
    await shopperSays(2);
    expect(opened).toBe(0);
    expect(shown.page.get('[role=status]').text()).toBe('Click once for sound');

    await touch();
    expect(shown.page.get('[role=status]').text()).toBe('');
    await shopperSays(3);

    expect(audio.notes).toHaveLength(2);
  });

  it('does_not_come_with_what_the_agent_sees', async () => {
    await listens('a');
    await touch();

    await shopperSays(2);

    expect(audio.notes).toEqual([]);
  });

  it('comes_when_somebody_begins_to_wait', async () => {
    await listens('a');
    await touch();

    shown.inbox.hear({ type: 'conversation', summary: aSummary('a', { waiting: true, inCharge: 'nobody' }) });
    await flushPromises();

    expect(audio.notes).toHaveLength(2);
  });

  it('is_off_when_it_is_switched_off_and_stays_off_after_a_reload', async () => {
    await listens(null, 'de');
    await touch();
    const button = shown.page.get('[role=switch]');
    expect(button.attributes()).toMatchObject({ 'aria-checked': 'true', 'aria-label': 'Ton', title: 'Ton ist an' });

    await button.trigger('click');
    await shopperSays(2);
    expect(audio.notes).toEqual([]);
    shown.page.unmount();
    await listens();

    expect(shown.page.get('[role=switch]').attributes('aria-checked')).toBe('false');
    expect(shown.page.get('[role=status]').text()).toBe('');
  });

  it('is_heard_when_it_is_switched_on', async () => {
    keepMuted(localStorage, true);
    await listens();

    await shown.page.get('[role=switch]').trigger('click');
    await flushPromises();

    expect(audio.notes).toHaveLength(2);
  });
});
