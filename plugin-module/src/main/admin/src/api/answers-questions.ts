import { type AnswerLanguage, answersDoor } from './answers';
import type { Http } from './http';
import { answerLanguage } from './read-answers';
import { instant, list, object, oneOf, orNull, text, whole } from './shape';

/** What there is to learn from a question. */
export const LESSONS = ['unanswered', 'asked_back', 'rated_badly'] as const;

/** One of these. */
export type Lesson = (typeof LESSONS)[number];

/** What a question may have meant; `label`: the key of an intent, or `e-` and the id of an entry. */
export interface Candidate {
  readonly label: string;
}

/** A question that a shopper asked, without what tells who it was. */
export interface AskedQuestion {
  readonly id: string;
  readonly at: string;
  readonly language: AnswerLanguage;
  readonly question: string;
  readonly outcome: 'answered' | 'asked' | 'handed_over' | 'failed' | 'person';
  /** What it was taken for. */
  readonly label: string | null;
  /** Why there was no answer, in a word; empty where there was one. */
  readonly why: string;
  readonly conversation: string;
  readonly candidates: readonly Candidate[];
}

/** How the assistant did on one day, counted in questions. */
export interface DayFigures {
  readonly day: string;
  readonly asked: number;
  readonly answered: number;
  readonly askedBack: number;
  /** Of those that were asked back: the next question was answered. */
  readonly resolved: number;
  readonly handedOver: number;
  /** Answered, and neither rated "no" nor followed by the wish for a person. */
  readonly held: number;
  readonly ratedYes: number;
  readonly ratedPartly: number;
  readonly ratedNo: number;
}

/** The calls about what shoppers asked. */
export interface QuestionCalls {
  /** The newest that nobody has dealt with, at most 100. */
  questions(lesson: Lesson): Promise<readonly AskedQuestion[]>;
  dismiss(id: string): Promise<void>;
  /** Day by day, the oldest first, in UTC. */
  figures(days: number): Promise<readonly DayFigures[]>;
}

const readQuestions = object<{ readonly questions: readonly AskedQuestion[] }>({
  questions: list(
    object<AskedQuestion>({
      id: text,
      at: instant,
      language: answerLanguage,
      question: text,
      outcome: oneOf('answered', 'asked', 'handed_over', 'failed', 'person'),
      label: orNull(text),
      why: text,
      conversation: text,
      candidates: list(object<Candidate>({ label: text })),
    }),
  ),
});

const readFigures = object<{ readonly days: readonly DayFigures[] }>({
  days: list(
    object<DayFigures>({
      day: text,
      asked: whole,
      answered: whole,
      askedBack: whole,
      resolved: whole,
      handedOver: whole,
      held: whole,
      ratedYes: whole,
      ratedPartly: whole,
      ratedNo: whole,
    }),
  ),
});

/** The question calls over a door to the server. */
export function questionCalls(http: Http): QuestionCalls {
  const ask = answersDoor(http);
  const root = '/api/v1/answers';
  return {
    questions: async (lesson) =>
      readQuestions(await ask('GET', `${root}/questions?kind=${lesson}`), 'questions').questions,
    dismiss: async (id) => void (await ask('POST', `${root}/questions/${encodeURIComponent(id)}/dismiss`)),
    figures: async (days) => readFigures(await ask('GET', `${root}/figures?days=${days}`), 'figures').days,
  };
}
