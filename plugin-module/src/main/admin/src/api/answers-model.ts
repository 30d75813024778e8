import { type AnswerLanguage, answersDoor } from './answers';
import { type Http, PATIENCE_WITH_OTHERS_MS } from './http';
import { flag, instant, object, oneOf, orNull, text, whole } from './shape';

/** Which language the service speaks; `openai` is every one that speaks like it. */
export const PROVIDERS = ['openai', 'ollama', 'anthropic'] as const;

/** One of them. */
export type Provider = (typeof PROVIDERS)[number];

/** What it may do, the safest first. */
export const MODEL_ROLES = ['choose', 'phrase', 'compose'] as const;

/** One of these. */
export type ModelRole = (typeof MODEL_ROLES)[number];

interface ModelFields {
  readonly provider: Provider;
  readonly url: string;
  readonly name: string;
  readonly role: ModelRole;
  readonly conversationCalls: number;
  readonly conversationTokens: number;
  readonly dayCalls: number;
  readonly dayTokens: number;
  readonly deadlineMillis: number;
}

/** The model service of a shop; its key never comes back. */
export interface Model extends ModelFields {
  readonly hasKey: boolean;
}

/** What an admin enters; without a key the stored one stays, with an empty one it goes. */
export interface WantedModel extends ModelFields {
  readonly key: string | null;
}

/** How the service stands. */
export interface Standing {
  readonly state: 'off' | 'untried' | 'working' | 'paused' | 'budget_reached';
  readonly pausedUntil: string | null;
  readonly callsToday: number;
  readonly tokensToday: number;
  readonly thrownAwayToday: number;
  readonly answeredAt: string | null;
  readonly failedAt: string | null;
  readonly fault: string | null;
}

/** The service, or null: off; and how it stands. */
export interface ModelView {
  readonly model: Model | null;
  readonly standing: Standing;
}

/** What came of asking the service about sample answers. */
export interface ModelTrial {
  readonly outcome: 'used' | 'none' | 'thrown_away' | 'failed';
  readonly answer: string | null;
  readonly reason: string | null;
  readonly detail: string | null;
  readonly millis: number;
  readonly tokens: number;
}

/** The calls about the model service; for admins. */
export interface ModelCalls {
  model(): Promise<ModelView>;
  save(wanted: WantedModel): Promise<ModelView>;
  remove(): Promise<void>;
  /** Asks the saved service. */
  tryOut(question: string, language: AnswerLanguage, role: ModelRole | null): Promise<ModelTrial>;
}

const readView = object<ModelView>({
  model: orNull(
    object<Model>({
      provider: oneOf<Provider>(...PROVIDERS),
      url: text,
      name: text,
      hasKey: flag,
      role: oneOf<ModelRole>(...MODEL_ROLES),
      conversationCalls: whole,
      conversationTokens: whole,
      dayCalls: whole,
      dayTokens: whole,
      deadlineMillis: whole,
    }),
  ),
  standing: object<Standing>({
    state: oneOf('off', 'untried', 'working', 'paused', 'budget_reached'),
    pausedUntil: orNull(instant),
    callsToday: whole,
    tokensToday: whole,
    thrownAwayToday: whole,
    answeredAt: orNull(instant),
    failedAt: orNull(instant),
    fault: orNull(text),
  }),
});

const readTried = object<ModelTrial>({
  outcome: oneOf('used', 'none', 'thrown_away', 'failed'),
  answer: orNull(text),
  reason: orNull(text),
  detail: orNull(text),
  millis: whole,
  tokens: whole,
});

/** The model calls over a door to the server. */
export function modelCalls(http: Http): ModelCalls {
  const ask = answersDoor(http);
  const place = '/api/v1/answers/model';
  return {
    model: async () => readView(await ask('GET', place), 'model'),
    save: async (wanted) => readView(await ask('PUT', place, wanted), 'model'),
    remove: async () => void (await ask('DELETE', place)),
    tryOut: async (question, language, role) =>
      readTried(await ask('POST', `${place}/trial`, { question, language, role }, PATIENCE_WITH_OTHERS_MS), 'trial'),
  };
}
