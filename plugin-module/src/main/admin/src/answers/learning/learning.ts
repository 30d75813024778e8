import { shallowRef } from 'vue';
import { type AskedQuestion, LESSONS, type Lesson, type QuestionCalls } from '../../api/answers-questions';
import { problemOf } from '../../api/problem';

/** The same question, however often it was asked. */
export interface Gathered {
  readonly key: string;
  /** The newest of them. */
  readonly newest: AskedQuestion;
  readonly ids: readonly string[];
}

/** What there is to learn from. */
export interface LearningState {
  readonly load: 'loading' | 'ready' | 'failed';
  readonly gathered: Readonly<Record<Lesson, readonly Gathered[]>>;
  readonly busy: ReadonlySet<string>;
  readonly problem: string | null;
}

const NOTHING: LearningState['gathered'] = { unanswered: [], asked_back: [], rated_badly: [] };

/** The same words count as the same question; the most asked come first. */
export function gathered(questions: readonly AskedQuestion[]): readonly Gathered[] {
  const byKey = new Map<string, AskedQuestion[]>();
  for (const one of questions) byKey.set(keyOf(one), [...(byKey.get(keyOf(one)) ?? []), one]);
  return [...byKey]
    .flatMap(([key, [newest, ...rest]]) =>
      newest ? [{ key, newest, ids: [newest, ...rest].map(({ id }) => id) }] : [],
    )
    .sort((one, other) => other.ids.length - one.ids.length);
}

function keyOf({ language, question }: AskedQuestion): string {
  const words = question.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  return `${language} ${words.trim()}`;
}

/** The questions that a shop can learn from. */
export class Learning {
  readonly state = shallowRef<LearningState>({ load: 'loading', gathered: NOTHING, busy: new Set(), problem: null });

  constructor(private readonly calls: Pick<QuestionCalls, 'questions' | 'dismiss'>) {}

  async read(): Promise<void> {
    try {
      const found = await Promise.all(LESSONS.map((lesson) => this.calls.questions(lesson)));
      const read = LESSONS.map((lesson, at) => [lesson, gathered(found[at] ?? [])] as const);
      this.#change({ load: 'ready', gathered: { ...NOTHING, ...Object.fromEntries(read) }, problem: null });
    } catch (thrown) {
      const { load } = this.state.value;
      this.#change({ load: load === 'ready' ? load : 'failed', problem: problemOf(thrown).code });
    }
  }

  /** Nobody has to learn from it, however often it was asked. */
  async dismiss({ key, ids }: Gathered): Promise<boolean> {
    this.#change({ busy: new Set([...this.state.value.busy, key]), problem: null });
    const refused = await dismissAll(this.calls, ids);
    await this.read();
    const busy = new Set([...this.state.value.busy].filter((one) => one !== key));
    this.#change(refused === null ? { busy } : { busy, problem: refused });
    return refused === null;
  }

  #change(change: Partial<LearningState>): void {
    this.state.value = { ...this.state.value, ...change };
  }
}

/** The code of what was refused, or null; one that is gone is dealt with already. */
export async function dismissAll(
  calls: Pick<QuestionCalls, 'dismiss'>,
  ids: readonly string[],
): Promise<string | null> {
  const results = await Promise.allSettled(ids.map((id) => calls.dismiss(id)));
  const codes = results.flatMap((one) => (one.status === 'rejected' ? [problemOf(one.reason).code] : []));
  return codes.find((code) => code !== 'not_found') ?? null;
}
