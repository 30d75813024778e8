import {
  ANSWER_LANGUAGES,
  type AnswerLanguage,
  type Draft,
  type EntryBody,
  type Intent,
  type Phrasing,
  type Place,
  type Variable,
} from '../../api/answers';

/** What stands in the fields of one language. */
export interface TextForm {
  question: string;
  answer: string;
  phrasings: string[];
}

/** What stands in the fields of an entry; no place is ticked: all of them. */
export interface EntryForm {
  intent: string | null;
  texts: Record<AnswerLanguage, TextForm>;
  channels: string;
  places: Place[];
  validFrom: string;
  validUntil: string;
  struck: Phrasing[];
  sourceUrl: string;
}

/** Known at the moment of the answer, without anybody having put it. */
export const KNOWN_VARIABLES: readonly string[] = ['shop_name', 'channel_name'];

const VARIABLE = /\{([a-z][a-z0-9_]{0,39})\}/g;

/** The fields for an entry; where it says nothing in a language, the question of its topic stands ready. */
export function entryForm(entry: EntryBody | null, intent: Intent | null): EntryForm {
  const textIn = (language: AnswerLanguage): TextForm => {
    const said = entry?.texts.find((one) => one.language === language);
    const asked = intent?.texts.find((one) => one.language === language)?.question ?? '';
    return { question: said?.question ?? asked, answer: said?.answer ?? '', phrasings: [...(said?.phrasings ?? [])] };
  };
  return {
    intent: entry?.intent ?? intent?.key ?? null,
    texts: { de: textIn('de'), en: textIn('en') },
    channels: entry?.channels.join(', ') ?? '',
    places: [...(entry?.places ?? [])],
    validFrom: entry?.validFrom ?? '',
    validUntil: entry?.validUntil ?? '',
    struck: [...(entry?.struck ?? [])],
    sourceUrl: entry?.sourceUrl ?? '',
  };
}

/** The fields for a topic that has no entry yet: its suggestion, to be completed. */
export function suggestedForm(intent: Intent | null): EntryForm {
  const form = entryForm(null, intent);
  for (const { language, question, answer } of intent?.suggestion ?? []) {
    form.texts[language].question = question;
    form.texts[language].answer = answer;
  }
  return form;
}

/** Takes a question that a shopper asked up: as the question, if there is none yet, else as one more phrasing. */
export function learn(form: EntryForm, language: AnswerLanguage, asked: string): void {
  const text = form.texts[language];
  const line = asked.trim();
  if (text.question === '') text.question = line;
  else if (text.question !== line && !text.phrasings.includes(line)) text.phrasings.push(line);
}

/** What is sent of the fields. */
export function draftOf(form: EntryForm, state: Draft['state'], rightly: readonly string[] = []): Draft {
  return {
    intent: form.intent,
    texts: ANSWER_LANGUAGES.filter((language) => isSaid(form, language)).map((language) => textOf(form, language)),
    channels: form.channels.split(/[\s,;]+/).filter(Boolean),
    places: form.places,
    validFrom: form.validFrom || null,
    validUntil: form.validUntil || null,
    struck: form.struck,
    sourceUrl: form.sourceUrl.trim() || null,
    state,
    rightly,
  };
}

/** Whether something stands there; the question of a topic alone is nothing of the shop's. */
export function isSaid({ intent, texts }: EntryForm, language: AnswerLanguage): boolean {
  const { question, answer, phrasings } = texts[language];
  return answer.trim() !== '' || phrasings.some((line) => line.trim()) || (intent === null && question.trim() !== '');
}

function textOf({ texts }: EntryForm, language: AnswerLanguage) {
  const { question, answer, phrasings } = texts[language];
  const lines = phrasings.map((line) => line.trim()).filter(Boolean);
  return { language, question: question.trim(), answer: answer.trim(), phrasings: lines };
}

/** The variables of an answer, in the order in which they come. */
export function variablesIn(answer: string): readonly string[] {
  return [...new Set([...answer.matchAll(VARIABLE)].map(([, name = '']) => name))];
}

/** What the shop has put for a variable in a language. */
export function valueFor(variables: readonly Variable[], name: string, language: AnswerLanguage): string | null {
  const values = variables.find((one) => one.name === name)?.values;
  return values?.find((one) => one.language === language)?.value ?? null;
}

/** The variables of the answers that nobody has filled. */
export function unfilled({ texts }: EntryForm, variables: readonly Variable[]) {
  return ANSWER_LANGUAGES.flatMap((language) =>
    variablesIn(texts[language].answer)
      .filter((name) => !KNOWN_VARIABLES.includes(name) && valueFor(variables, name, language) === null)
      .map((name) => ({ language, name })),
  );
}

/** The answer as a shopper reads it; what nobody has filled stays as it is written. */
export function preview(answer: string, variables: readonly Variable[], language: AnswerLanguage): string {
  return answer.replace(VARIABLE, (written, name: string) => valueFor(variables, name, language) ?? written);
}
