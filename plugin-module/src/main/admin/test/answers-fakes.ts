import type { AnswerCalls, AnswerLanguage, Draft, Entry, Intent, Trial, Variable } from '../src/api/answers';
import type { ImportCalls, Imported } from '../src/api/answers-imports';
import type { ModelCalls, ModelTrial, ModelView, WantedModel } from '../src/api/answers-model';
import type { AskedQuestion, DayFigures, Lesson, QuestionCalls } from '../src/api/answers-questions';
import { Problem } from '../src/api/problem';
import { aModelTrial, anEntry, anImport, aTrial, DECLINE, HUMAN, OFF, RETURNS } from './answers-words';

/** What a shop answers with, in memory. */
export class FakeAnswers implements AnswerCalls {
  known: Intent[] = [RETURNS, DECLINE, HUMAN];
  all: Entry[] = [];
  old: Entry[] = [];
  values: Variable[] = [{ name: 'return_days', values: [], entries: [] }];
  seeds = ['Can this go back?', 'I want my money back'];
  saved: Draft[] = [];
  tried: { id: string | null; draft: Draft }[] = [];
  found: Trial = aTrial();
  refuse: Problem | null = null;
  /** Refuses only what would be kept. */
  refuseSave: Problem | null = null;

  async intents() {
    this.#check();
    return this.known;
  }

  async phrasings(_intent: string, _language: AnswerLanguage) {
    this.#check();
    return this.seeds;
  }

  async entries() {
    this.#check();
    return this.all;
  }

  async entry(id: string) {
    this.#check();
    const found = this.all.find((one) => one.id === id);
    if (!found) throw new Problem('not_found', 404, 'x');
    return found;
  }

  async add(draft: Draft) {
    return this.#keep('new-entry', 1, draft);
  }

  async save(id: string, version: number, draft: Draft) {
    const now = this.all.find((one) => one.id === id);
    if (now && now.version !== version) throw new Problem('outdated', 409, 'x');
    return this.#keep(id, version + 1, draft);
  }

  async retire(id: string) {
    this.#check();
    this.all = this.all.map((one) => (one.id === id ? { ...one, state: 'retired', version: one.version + 1 } : one));
  }

  async versions(id: string) {
    this.#check();
    return [...this.all.filter((one) => one.id === id), ...this.old];
  }

  async restore(id: string, wanted: number, version: number) {
    const old = this.old.find((one) => one.version === wanted) ?? anEntry(id);
    return this.#put({ ...old, id, version: version + 1 });
  }

  async variables() {
    this.#check();
    return this.values;
  }

  async fill(name: string, values: Variable['values']) {
    this.#check();
    const filled = { name, values, entries: [] };
    this.values = [...this.values.filter((one) => one.name !== name), filled];
    return filled;
  }

  async trial(id: string | null, draft: Draft) {
    this.#check();
    this.tried.push({ id, draft });
    return this.found;
  }

  #keep(id: string, version: number, draft: Draft): Entry {
    this.#check();
    if (this.refuseSave) throw this.refuseSave;
    this.saved.push(draft);
    const { rightly: _, ...said } = draft;
    return this.#put(anEntry(id, { ...said, version }));
  }

  #put(entry: Entry): Entry {
    this.all = [entry, ...this.all.filter((one) => one.id !== entry.id)];
    this.known = this.known.map((one) =>
      one.key === entry.intent && one.ground === 'knowledge' && entry.state === 'live'
        ? { ...one, state: 'answered' }
        : one,
    );
    return entry;
  }

  #check(): void {
    if (this.refuse) throw this.refuse;
  }
}

/** What shoppers asked, in memory. */
export class FakeQuestions implements QuestionCalls {
  asked: Record<Lesson, AskedQuestion[]> = { unanswered: [], asked_back: [], rated_badly: [] };
  days: DayFigures[] = [];
  spans: number[] = [];
  dismissed: string[] = [];
  refuse: Problem | null = null;

  async questions(lesson: Lesson) {
    if (this.refuse) throw this.refuse;
    return this.asked[lesson].filter(({ id }) => !this.dismissed.includes(id));
  }

  async dismiss(id: string) {
    if (this.refuse) throw this.refuse;
    this.dismissed.push(id);
  }

  async figures(days: number) {
    if (this.refuse) throw this.refuse;
    this.spans.push(days);
    return this.days;
  }
}

/** Imports that find what they are told. */
export class FakeImports implements ImportCalls {
  found: Imported = anImport();
  asked: string[] = [];
  refuse: Problem | null = null;

  async csv(table: Blob, apply: boolean) {
    return this.#run(`csv ${await table.text()} ${apply}`, apply);
  }

  async page(url: string, language: AnswerLanguage, apply: boolean) {
    return this.#run(`page ${url} ${language} ${apply}`, apply);
  }

  async shop(apply: boolean) {
    return this.#run(`shop ${apply}`, apply);
  }

  #run(what: string, apply: boolean): Imported {
    if (this.refuse) throw this.refuse;
    this.asked.push(what);
    return apply ? { ...this.found, applied: true, kept: this.found.entries.map((_, at) => `kept-${at}`) } : this.found;
  }
}

/** A model service that may be there. */
export class FakeModel implements ModelCalls {
  view: ModelView = { model: null, standing: OFF };
  saved: WantedModel[] = [];
  asked: string[] = [];
  found: ModelTrial = aModelTrial();
  refuse: Problem | null = null;

  async model() {
    if (this.refuse) throw this.refuse;
    return this.view;
  }

  async save(wanted: WantedModel) {
    if (this.refuse) throw this.refuse;
    this.saved.push(wanted);
    const { key, ...model } = wanted;
    const hasKey = key === null ? this.view.model?.hasKey === true : key !== '';
    this.view = { model: { ...model, hasKey }, standing: { ...OFF, state: 'untried' } };
    return this.view;
  }

  async remove() {
    this.view = { model: null, standing: OFF };
  }

  async tryOut(question: string, language: AnswerLanguage, role: string | null) {
    if (this.refuse) throw this.refuse;
    this.asked.push(`${question} ${language} ${role}`);
    return this.found;
  }
}
