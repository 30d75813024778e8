import { shallowRef } from 'vue';
import type { AnswerCalls, AnswerLanguage, Entry, Intent } from '../api/answers';
import { problemOf } from '../api/problem';

/** What the pages know of a shop's answers. */
export interface KnowledgeState {
  readonly load: 'loading' | 'ready' | 'failed';
  readonly intents: readonly Intent[];
  readonly entries: readonly Entry[];
  /** The code of what went wrong last, or null. */
  readonly problem: string | null;
}

/** Before the id of an entry about a topic of the shop's own: its label. */
const OWN = 'e-';

/** What a shop answers with: the topics that everybody knows, and its own entries. */
export class Knowledge {
  readonly state = shallowRef<KnowledgeState>({ load: 'loading', intents: [], entries: [], problem: null });

  constructor(private readonly calls: Pick<AnswerCalls, 'intents' | 'entries'>) {}

  /** Reads both; what was read before stays to be seen when that fails. */
  async read(): Promise<void> {
    try {
      const [intents, entries] = await Promise.all([this.calls.intents(), this.calls.entries()]);
      this.state.value = { load: 'ready', intents, entries, problem: null };
    } catch (thrown) {
      const before = this.state.value;
      const load = before.load === 'ready' ? 'ready' : 'failed';
      this.state.value = { ...before, load, problem: problemOf(thrown).code };
    }
  }

  /** The same from the beginning. */
  async again(): Promise<void> {
    this.state.value = { ...this.state.value, load: 'loading', problem: null };
    await this.read();
  }

  intent(key: string | null): Intent | null {
    return this.state.value.intents.find((one) => one.key === key) ?? null;
  }

  /** What people call what a question was taken for; a label that is gone is shown as it is. */
  nameOf(label: string, language: string): string {
    const intent = this.intent(label);
    if (intent) return intentName(intent, language);
    const entry = this.state.value.entries.find(({ id }) => label === `${OWN}${id}`);
    return entry ? entryName(entry, language) : label;
  }

  /** The entry that a label stands for or whose topic it is: what is said before what is not. */
  entryOf(label: string): Entry | null {
    const { entries } = this.state.value;
    const about = entries.filter((one) => one.intent === label || `${OWN}${one.id}` === label);
    const kept = about.filter(({ state }) => state !== 'retired');
    return kept.find(({ state }) => state === 'live') ?? kept[0] ?? null;
  }
}

/** The label of an entry about a topic of the shop's own. */
export function labelOf({ id }: Entry): string {
  return `${OWN}${id}`;
}

/** Whether it is such a label. */
export function isOwn(label: string): boolean {
  return label.startsWith(OWN);
}

/** The question of a topic in the reader's language. */
export function intentName({ key, texts }: Intent, language: string): string {
  return questionIn(texts, language) ?? key;
}

/** The question of an entry in the reader's language, or in the other one. */
export function entryName({ texts }: Pick<Entry, 'texts'>, language: string): string {
  return questionIn(texts, language) ?? '…';
}

type Asked = readonly { readonly language: AnswerLanguage; readonly question: string }[];

function questionIn(texts: Asked, language: string): string | null {
  return (texts.find((one) => one.language === language) ?? texts[0])?.question ?? null;
}
