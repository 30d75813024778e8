import type {
  Answered,
  AnswerLanguage,
  Change,
  Entry,
  EntryText,
  Intent,
  MissingValue,
  Phrasing,
  Place,
  Score,
  Suggestion,
  Trial,
  Variable,
} from './answers';
import type { FoundEntry } from './answers-imports';
import { flag, instant, list, object, oneOf, orNull, type Reader, text, whole } from './shape';

/** Reads a language in which a shop answers. */
export const answerLanguage = oneOf<AnswerLanguage>('de', 'en');

const place = oneOf<Place>('widget', 'payment_page', 'mail', 'whatsapp');

const body = {
  intent: orNull(text),
  texts: list(object<EntryText>({ language: answerLanguage, question: text, phrasings: list(text), answer: text })),
  channels: list(text),
  places: list(place),
  validFrom: orNull(text),
  validUntil: orNull(text),
  struck: list(object<Phrasing>({ language: answerLanguage, text })),
  sourceUrl: orNull(text),
};

/** Reads what an import finds. */
export const readFound: Reader<FoundEntry> = object<FoundEntry>({
  intent: body.intent,
  texts: body.texts,
  channels: body.channels,
  validFrom: body.validFrom,
  validUntil: body.validUntil,
  sourceUrl: body.sourceUrl,
});

/** Reads one version of an entry. */
export const readEntry: Reader<Entry> = object<Entry>({
  ...body,
  id: text,
  state: oneOf('draft', 'live', 'retired'),
  version: whole,
  changedBy: text,
  changedAt: instant,
  missing: list(object<MissingValue>({ language: answerLanguage, name: text })),
});

/** Reads the entries of a shop. */
export const readEntries = object<{ readonly entries: readonly Entry[] }>({ entries: list(readEntry) });

/** Reads the versions of an entry. */
export const readVersions = object<{ readonly versions: readonly Entry[] }>({ versions: list(readEntry) });

/** Reads the topics that everybody knows. */
export const readIntents = object<{ readonly intents: readonly Intent[] }>({
  intents: list(
    object<Intent>({
      key: text,
      group: oneOf('payment', 'shipping', 'order', 'product', 'policy', 'account', 'meta'),
      ground: oneOf('live', 'knowledge', 'handover'),
      state: oneOf('answered', 'live', 'missing'),
      entries: list(text),
      seeds: object<Intent['seeds']>({ de: whole, en: whole }),
      texts: list(object<Intent['texts'][number]>({ language: answerLanguage, question: text })),
      suggestion: list(object<Suggestion>({ language: answerLanguage, question: text, answer: text })),
    }),
  ),
});

/** Reads the phrasings of the starter set. */
export const readPhrasings = object<{ readonly phrasings: readonly string[] }>({ phrasings: list(text) });

/** Reads a variable. */
export const readVariable: Reader<Variable> = object<Variable>({
  name: text,
  values: list(object<Variable['values'][number]>({ language: answerLanguage, value: text })),
  entries: list(text),
});

/** Reads all variables. */
export const readVariables = object<{ readonly variables: readonly Variable[] }>({ variables: list(readVariable) });

const score = object<Score>({ correct: whole, wrong: whole, askedBack: whole, handedOver: whole });

const answered = object<Answered>({
  way: oneOf('answer', 'ask', 'handover'),
  label: orNull(text),
});

const change = object<Change>({
  text,
  language: answerLanguage,
  origin: oneOf('development', 'asked', 'starter'),
  expected: orNull(text),
  before: answered,
  after: answered,
});

/** Reads what would be if an entry were live. */
export const readTrial: Reader<Trial> = object<Trial>({
  blocked: flag,
  changes: list(change),
  changed: whole,
  before: score,
  after: score,
  risen: list(change),
});
