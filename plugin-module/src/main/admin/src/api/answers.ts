import { type Http, PATIENCE_WITH_OTHERS_MS } from './http';
import { isRefusal, Problem, problemOf } from './problem';
import {
  readEntries,
  readEntry,
  readIntents,
  readPhrasings,
  readTrial,
  readVariable,
  readVariables,
  readVersions,
} from './read-answers';

/** The languages in which a shop answers. */
export const ANSWER_LANGUAGES = ['de', 'en'] as const;

/** One of them. */
export type AnswerLanguage = (typeof ANSWER_LANGUAGES)[number];

/** Where an answer may be said. */
export const PLACES = ['widget', 'payment_page', 'mail', 'whatsapp'] as const;

/** One of these places. */
export type Place = (typeof PLACES)[number];

/** What an entry says in one language. */
export interface EntryText {
  readonly language: AnswerLanguage;
  readonly question: string;
  readonly phrasings: readonly string[];
  readonly answer: string;
}

/** A phrasing of the starter set. */
export interface Phrasing {
  readonly language: AnswerLanguage;
  readonly text: string;
}

/** A variable in an answer, for example `{return_days}`, that nobody has filled. */
export interface MissingValue {
  readonly language: AnswerLanguage;
  readonly name: string;
}

/** How far an entry is. */
export type EntryState = 'draft' | 'live' | 'retired';

/** All that people write of an entry; `intent` null: a topic of the shop's own. */
export interface EntryBody {
  readonly intent: string | null;
  readonly texts: readonly EntryText[];
  readonly channels: readonly string[];
  readonly places: readonly Place[];
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly struck: readonly Phrasing[];
  readonly sourceUrl: string | null;
}

/** What is to be saved; `rightly`: lines of a trial that the entry answers rightly, says the admin. */
export interface Draft extends EntryBody {
  readonly state: 'draft' | 'live';
  readonly rightly: readonly string[];
}

/** One version of an entry. */
export interface Entry extends EntryBody {
  readonly id: string;
  readonly state: EntryState;
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly missing: readonly MissingValue[];
}

/** What the topics are about. */
export const GROUPS = ['payment', 'shipping', 'order', 'product', 'policy', 'account', 'meta'] as const;

/** A topic that everybody knows, and how it is answered today. */
export interface Intent {
  readonly key: string;
  readonly group: (typeof GROUPS)[number];
  readonly ground: 'live' | 'knowledge' | 'handover';
  readonly state: 'answered' | 'live' | 'missing';
  readonly entries: readonly string[];
  readonly seeds: { readonly de: number; readonly en: number };
  readonly texts: readonly { readonly language: AnswerLanguage; readonly question: string }[];
  readonly suggestion: readonly Suggestion[];
}

/** What could be answered, with variables to be filled. */
export interface Suggestion {
  readonly language: AnswerLanguage;
  readonly question: string;
  readonly answer: string;
}

/** A variable and what it stands for. */
export interface Variable {
  readonly name: string;
  readonly values: readonly { readonly language: AnswerLanguage; readonly value: string }[];
  readonly entries: readonly string[];
}

/** How the known questions of the development set come out. */
export interface Score {
  readonly correct: number;
  readonly wrong: number;
  readonly askedBack: number;
  readonly handedOver: number;
}

/** How one question is dealt with. */
export interface Answered {
  readonly way: 'answer' | 'ask' | 'handover';
  readonly label: string | null;
}

/** A known question that would be dealt with in another way. */
export interface Change {
  readonly text: string;
  readonly language: AnswerLanguage;
  readonly origin: 'development' | 'asked' | 'starter';
  readonly expected: string | null;
  readonly before: Answered;
  readonly after: Answered;
}

/** What would be if an entry were live; blocked: more known questions would get a wrong answer. */
export interface Trial {
  readonly blocked: boolean;
  readonly changes: readonly Change[];
  readonly changed: number;
  readonly before: Score;
  readonly after: Score;
  readonly risen: readonly Change[];
}

/** The calls about what a shop answers with; admins write. */
export interface AnswerCalls {
  intents(): Promise<readonly Intent[]>;
  phrasings(intent: string, language: AnswerLanguage): Promise<readonly string[]>;
  entries(): Promise<readonly Entry[]>;
  entry(id: string): Promise<Entry>;
  add(draft: Draft): Promise<Entry>;
  /** Refused with `outdated` when somebody has saved another version. */
  save(id: string, version: number, draft: Draft): Promise<Entry>;
  retire(id: string): Promise<void>;
  versions(id: string): Promise<readonly Entry[]>;
  /** Says again what a version said; refused with `outdated`. */
  restore(id: string, wanted: number, version: number): Promise<Entry>;
  variables(): Promise<readonly Variable[]>;
  /** Refused with `in_use` when a live entry needs it. */
  fill(name: string, values: Variable['values']): Promise<Variable>;
  trial(id: string | null, draft: Draft): Promise<Trial>;
}

/** Words that mean something else on other pages. */
const OWN_WORDS = ['bad_answer', 'bad_day', 'bad_text', 'bad_state'];

/** The same door, whose refusals are told in the words of this place. */
export function answersDoor(http: Http): Http {
  return async (...call) => {
    try {
      return await http(...call);
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (!OWN_WORDS.includes(problem.code) || !isRefusal(problem)) throw problem;
      throw new Problem(`answers_${problem.code}`, problem.status, problem.message, problem.retryAfter);
    }
  };
}

/** The calls about answers over a door to the server. */
export function answerCalls(http: Http): AnswerCalls {
  const ask = answersDoor(http);
  const root = '/api/v1/answers';
  const entry = (id: string, rest = '') => `${root}/entries/${encodeURIComponent(id)}${rest}`;
  const slow = PATIENCE_WITH_OTHERS_MS;
  return {
    intents: async () => readIntents(await ask('GET', `${root}/intents`), 'intents').intents,
    phrasings: async (intent, language) => {
      const path = `${root}/intents/${encodeURIComponent(intent)}/phrasings?language=${language}`;
      return readPhrasings(await ask('GET', path), 'phrasings').phrasings;
    },
    entries: async () => readEntries(await ask('GET', `${root}/entries`), 'entries').entries,
    entry: async (id) => readEntry(await ask('GET', entry(id)), 'entry'),
    add: async (draft) => readEntry(await ask('POST', `${root}/entries`, draft, slow), 'entry'),
    save: async (id, version, draft) => readEntry(await ask('PUT', entry(id), { ...draft, version }, slow), 'entry'),
    retire: async (id) => void (await ask('DELETE', entry(id))),
    versions: async (id) => readVersions(await ask('GET', entry(id, '/versions')), 'versions').versions,
    restore: async (id, wanted, version) =>
      readEntry(await ask('POST', entry(id, `/versions/${wanted}/restore`), { version }, slow), 'entry'),
    variables: async () => readVariables(await ask('GET', `${root}/variables`), 'variables').variables,
    fill: async (name, values) =>
      readVariable(await ask('PUT', `${root}/variables/${encodeURIComponent(name)}`, { values }), 'variable'),
    trial: async (id, draft) => readTrial(await ask('POST', `${root}/trials`, { ...draft, id }, slow), 'trial'),
  };
}
