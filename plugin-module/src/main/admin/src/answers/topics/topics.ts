import { type AnswerLanguage, type Entry, GROUPS, type Intent } from '../../api/answers';
import { entryName, intentName } from '../knowledge';

/** How a topic is answered today: by nobody, soon, by the shop, by facts, by a person, or no more. */
export type TopicState = 'missing' | 'draft' | 'answered' | 'live' | 'person' | 'retired';

/** What a shopper may ask: a topic that everybody knows, or one of the shop's own. */
export interface Topic {
  readonly key: string;
  readonly intent: Intent | null;
  readonly entries: readonly Entry[];
  readonly state: TopicState;
}

/** What is to be seen of the topics. */
export interface TopicFilter {
  readonly search: string;
  readonly state: TopicState | 'all';
  /** Only what has no answer in this language. */
  readonly lacking: AnswerLanguage | 'none';
}

/** Everything. */
export const NO_FILTER: TopicFilter = { search: '', state: 'all', lacking: 'none' };

/** The topics that everybody knows, with what the shop says to them. */
export function commonTopics(intents: readonly Intent[], entries: readonly Entry[]): readonly Topic[] {
  return intents.map((intent) => {
    const about = entries.filter((one) => one.intent === intent.key && one.state !== 'retired');
    return { key: intent.key, intent, entries: about, state: stateOf(intent, about) };
  });
}

/** The shop's own topics. */
export function ownTopics(entries: readonly Entry[]): readonly Topic[] {
  return entries
    .filter(({ intent }) => intent === null)
    .map((one) => ({
      key: one.id,
      intent: null,
      entries: [one],
      state: one.state === 'live' ? 'answered' : one.state,
    }));
}

/** Entries about common topics that are said no more. */
export function retiredEntries(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ intent, state }) => intent !== null && state === 'retired');
}

function stateOf(intent: Intent, about: readonly Entry[]): TopicState {
  if (intent.state !== 'missing') return intent.state;
  if (about.some(({ state }) => state === 'draft')) return 'draft';
  return intent.ground === 'handover' ? 'person' : 'missing';
}

/** How many topics only the shop can answer, and how many of them still wait for it. */
export function countNeeded(topics: readonly Topic[]): { readonly all: number; readonly open: number } {
  const needed = topics.filter(({ intent }) => intent?.ground === 'knowledge');
  return { all: needed.length, open: needed.filter(({ state }) => state !== 'answered').length };
}

/** The topics below their groups; a group without any is left out. */
export function grouped(topics: readonly Topic[]) {
  return GROUPS.map((group) => ({ group, topics: topics.filter(({ intent }) => intent?.group === group) })).filter(
    (one) => one.topics.length > 0,
  );
}

/** What the filter leaves. */
export function filtered(topics: readonly Topic[], filter: TopicFilter, language: string): readonly Topic[] {
  const words = plain(filter.search).split(/\s+/).filter(Boolean);
  return topics.filter((topic) => {
    const isState = filter.state === 'all' || topic.state === filter.state;
    const isLacking = filter.lacking === 'none' || lacks(topic, filter.lacking);
    const said = words.length ? plain(everythingOf(topic, language)) : '';
    return isState && isLacking && words.every((word) => said.includes(word));
  });
}

/** Whether somebody who speaks that language gets no answer; facts are told in every one. */
export function lacks({ intent, entries, state }: Topic, language: AnswerLanguage): boolean {
  if (state === 'retired' || (intent && intent.ground !== 'knowledge')) return false;
  return !entries.some(
    (one) => one.state === 'live' && one.texts.some((text) => text.language === language && text.answer !== ''),
  );
}

/** What it is called in the reader's language. */
export function topicName({ key, intent, entries: [entry] }: Topic, language: string): string {
  if (intent) return intentName(intent, language);
  return entry ? entryName(entry, language) : key;
}

function everythingOf({ intent, entries }: Topic, language: string): string {
  const texts = entries.flatMap((one) => one.texts);
  const written = texts.flatMap(({ question, phrasings, answer }) => [question, answer, ...phrasings]);
  const known = intent ? [intent.key, intentName(intent, language), ...intent.texts.map((one) => one.question)] : [];
  return [...known, ...written].join(' ');
}

/** Without capitals and accents, so that "ruckgabe" finds "Rückgabe". */
function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
}
