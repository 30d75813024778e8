import type { Change, Entry, Intent, Trial } from '../src/api/answers';
import type { Imported } from '../src/api/answers-imports';
import type { Model, ModelTrial, Standing } from '../src/api/answers-model';
import type { AskedQuestion, DayFigures } from '../src/api/answers-questions';

/** Test data about answers, built with words. */
export function anIntent(key: string, more: Partial<Intent> = {}): Intent {
  return {
    key,
    group: 'policy',
    ground: 'knowledge',
    state: 'missing',
    entries: [],
    seeds: { de: 45, en: 44 },
    texts: [
      { language: 'de', question: `${key} auf Deutsch` },
      { language: 'en', question: `${key} in English` },
    ],
    suggestion: [],
    ...more,
  };
}

export const RETURNS = anIntent('return_policy', {
  texts: [
    { language: 'de', question: 'Kann ich etwas zurückgeben?' },
    { language: 'en', question: 'Can I return something?' },
  ],
  suggestion: [
    { language: 'de', question: 'Kann ich etwas zurückgeben?', answer: 'Innerhalb von {return_days} Tagen.' },
    { language: 'en', question: 'Can I return something?', answer: 'Within {return_days} days.' },
  ],
});

export const DECLINE = anIntent('decline_reason', {
  group: 'payment',
  ground: 'live',
  state: 'live',
  texts: [
    { language: 'de', question: 'Warum wurde meine Karte abgelehnt?' },
    { language: 'en', question: 'Why was my card declined?' },
  ],
});

export const HUMAN = anIntent('human_agent', { group: 'meta', ground: 'handover' });

export function anEntry(id: string, more: Partial<Entry> = {}): Entry {
  return {
    id,
    intent: null,
    state: 'live',
    version: 3,
    texts: [
      {
        language: 'en',
        question: 'Do you have a store?',
        phrasings: ['Where is your shop?'],
        answer: 'Yes, at 1 Main Street.',
      },
    ],
    channels: [],
    places: [],
    validFrom: null,
    validUntil: null,
    struck: [],
    sourceUrl: null,
    changedBy: 'Demo agent',
    changedAt: '2026-11-22T10:00:00Z',
    missing: [],
    ...more,
  };
}

export function aChange(text: string, more: Partial<Change> = {}): Change {
  return {
    text,
    language: 'en',
    origin: 'development',
    expected: null,
    before: { way: 'handover', label: null },
    after: { way: 'answer', label: 'return_policy' },
    ...more,
  };
}

export function aTrial(more: Partial<Trial> = {}): Trial {
  return {
    blocked: false,
    changes: [],
    changed: 0,
    before: { correct: 812, wrong: 3, askedBack: 140, handedOver: 420 },
    after: { correct: 815, wrong: 3, askedBack: 139, handedOver: 418 },
    risen: [],
    ...more,
  };
}

export function anAsked(id: string, more: Partial<AskedQuestion> = {}): AskedQuestion {
  return {
    id,
    at: '2026-11-22T10:00:00Z',
    language: 'en',
    question: 'Can I send it back?',
    outcome: 'handed_over',
    label: null,
    why: '',
    conversation: 'talk',
    candidates: [],
    ...more,
  };
}

export function aDay(day: string, more: Partial<DayFigures> = {}): DayFigures {
  return {
    day,
    asked: 0,
    answered: 0,
    askedBack: 0,
    resolved: 0,
    handedOver: 0,
    held: 0,
    ratedYes: 0,
    ratedPartly: 0,
    ratedNo: 0,
    ...more,
  };
}

export function anImport(more: Partial<Imported> = {}): Imported {
  return { applied: false, entries: [], errors: [], kept: [], ...more };
}

export function aModel(more: Partial<Model> = {}): Model {
  return {
    provider: 'openai',
    url: 'https://model.example/v1',
    name: 'small-model',
    hasKey: true,
    role: 'choose',
    conversationCalls: 8,
    conversationTokens: 12_000,
    dayCalls: 500,
    dayTokens: 500_000,
    deadlineMillis: 4_000,
    ...more,
  };
}

export function aStanding(more: Partial<Standing> = {}): Standing {
  return {
    state: 'working',
    pausedUntil: null,
    callsToday: 12,
    tokensToday: 8_120,
    thrownAwayToday: 1,
    answeredAt: '2026-11-22T10:00:00Z',
    failedAt: null,
    fault: null,
    ...more,
  };
}

export const OFF: Standing = aStanding({
  state: 'off',
  callsToday: 0,
  tokensToday: 0,
  thrownAwayToday: 0,
  answeredAt: null,
});

export function aModelTrial(more: Partial<ModelTrial> = {}): ModelTrial {
  return { outcome: 'used', answer: 'Within 30 days.', reason: null, detail: null, millis: 812, tokens: 240, ...more };
}
