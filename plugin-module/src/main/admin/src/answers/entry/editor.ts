import { reactive, ref, shallowRef } from 'vue';
import type { AnswerCalls, Draft, Entry, Intent, Trial } from '../../api/answers';
import { problemOf } from '../../api/problem';
import { draftOf, type EntryForm, entryForm } from './entry-form';

/** Where an entry is written: its fields, what would change if it went live, and a newer version of somebody else. */
export class Editor {
  readonly form: EntryForm;
  readonly entry = shallowRef<Entry | null>(null);
  readonly trial = shallowRef<Trial | null>(null);
  /** What somebody else has saved in the meantime. */
  readonly newer = shallowRef<Entry | null>(null);
  /** Lines of the trial that the entry answers rightly, says who writes. */
  readonly rightly = ref<readonly string[]>([]);
  #written: string;

  /** `start`: what stands in the fields, which may be more than what was saved. */
  constructor(
    private readonly calls: AnswerCalls,
    private readonly intent: Intent | null,
    entry: Entry | null,
    start: EntryForm = entryForm(entry, intent),
  ) {
    this.entry.value = entry;
    this.#written = JSON.stringify(draftOf(start, 'draft'));
    this.form = reactive(start);
  }

  /** Whether something that somebody wrote would be lost. */
  isChanged(): boolean {
    return this.#written !== JSON.stringify(draftOf(this.form, 'draft'));
  }

  /** What would be if it were live. */
  async tryOut(): Promise<Trial> {
    const draft = draftOf(this.form, 'live', this.rightly.value);
    const trial = await this.calls.trial(this.entry.value?.id ?? null, draft);
    this.trial.value = trial;
    return trial;
  }

  /** The trial says nothing about what has been changed since. */
  forgetTrial(): void {
    this.trial.value = null;
    this.rightly.value = [];
  }

  /** Says of a line that this entry answers it rightly, or takes that back, and looks again. */
  async judge(line: string, isRight: boolean): Promise<void> {
    const others = this.rightly.value.filter((one) => one !== line);
    this.rightly.value = isRight ? [...others, line] : others;
    await this.tryOut();
  }

  /** Keeps it; where somebody else was quicker, their version is read. */
  async save(state: Draft['state']): Promise<Entry> {
    const before = this.entry.value;
    const draft = draftOf(this.form, state, this.rightly.value);
    return this.#kept(() => (before ? this.calls.save(before.id, before.version, draft) : this.calls.add(draft)));
  }

  /** Says again what an earlier version said. */
  async restore(version: number): Promise<Entry> {
    const now = this.#known();
    const entry = await this.#kept(() => this.calls.restore(now.id, version, now.version));
    this.#fill(entry);
    return entry;
  }

  /** Says it no more. */
  async retire(): Promise<void> {
    await this.calls.retire(this.#known().id);
    this.entry.value = await this.calls.entry(this.#known().id);
    this.forgetTrial();
  }

  /** What stands in the fields shall follow on the newer version. */
  keepMine(): void {
    this.entry.value = this.newer.value;
    this.newer.value = null;
    this.forgetTrial();
  }

  /** The newer version stands in the fields; what was written is lost. */
  takeNewer(): void {
    const newer = this.newer.value;
    if (newer === null) return;
    this.entry.value = newer;
    this.newer.value = null;
    this.#fill(newer);
  }

  async #kept(save: () => Promise<Entry>): Promise<Entry> {
    try {
      const entry = await save();
      this.entry.value = entry;
      this.#written = JSON.stringify(draftOf(entryForm(entry, this.intent), 'draft'));
      this.forgetTrial();
      return entry;
    } catch (thrown) {
      const { code } = problemOf(thrown);
      if (code === 'outdated') this.newer.value = await this.calls.entry(this.#known().id);
      if (code === 'wrong_answers_rise') await this.tryOut();
      throw thrown;
    }
  }

  #fill(entry: Entry): void {
    Object.assign(this.form, entryForm(entry, this.intent));
    this.#written = JSON.stringify(draftOf(this.form, 'draft'));
    this.forgetTrial();
  }

  #known(): Entry {
    const entry = this.entry.value;
    if (entry === null) throw new Error('It has not been saved yet');
    return entry;
  }
}
