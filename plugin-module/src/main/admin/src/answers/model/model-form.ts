import type { Model, ModelRole, Provider, WantedModel } from '../../api/answers-model';

/** What stands in the fields of the model service. */
export interface ModelForm {
  provider: Provider;
  url: string;
  name: string;
  key: string;
  forgetKey: boolean;
  role: ModelRole;
  conversationCalls: string;
  conversationTokens: string;
  dayCalls: string;
  dayTokens: string;
  deadlineSeconds: string;
}

const MILLIS = 1_000;

/** The fields for a service, or to begin with: the safest role, and budgets of a small shop. */
export function modelForm(known: Model | null): ModelForm {
  return {
    provider: known?.provider ?? 'openai',
    url: known?.url ?? '',
    name: known?.name ?? '',
    key: '',
    forgetKey: false,
    role: known?.role ?? 'choose',
    conversationCalls: `${known?.conversationCalls ?? 8}`,
    conversationTokens: `${known?.conversationTokens ?? 12_000}`,
    dayCalls: `${known?.dayCalls ?? 500}`,
    dayTokens: `${known?.dayTokens ?? 500_000}`,
    deadlineSeconds: `${(known?.deadlineMillis ?? 4_000) / MILLIS}`,
  };
}

/** What is sent of the fields; without a key the stored one stays. */
export function wantedModel(form: ModelForm): WantedModel {
  const kept = form.key.trim() || null;
  return {
    provider: form.provider,
    url: form.url.trim(),
    name: form.name.trim(),
    key: form.forgetKey ? '' : kept,
    role: form.role,
    conversationCalls: whole(form.conversationCalls),
    conversationTokens: whole(form.conversationTokens),
    dayCalls: whole(form.dayCalls),
    dayTokens: whole(form.dayTokens),
    deadlineMillis: Math.round(Number(form.deadlineSeconds.trim().replace(',', '.')) * MILLIS) || 0,
  };
}

/** Thousands may be written apart; what is no number is none. */
function whole(text: string): number {
  const digits = text.replace(/[\s.,']/g, '');
  return /^\d+$/.test(digits) ? Number(digits) : 0;
}
