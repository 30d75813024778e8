import type { Mode, StripeConnection, WantedConnection } from '../../api/stripe';

/** What stands in the fields of a connection. */
export interface StripeForm {
  mode: Mode;
  account: string;
  webhookSecret: string;
  apiKey: string;
  publishableKey: string;
  readOnly: boolean;
  salesChannels: string;
}

/** The fields that something can be wrong with. */
export type StripeField = 'account' | 'webhookSecret' | 'apiKey' | 'publishableKey' | 'salesChannels';

/** What is wrong with a field, as the code of a problem. */
export interface Mistake {
  readonly field: StripeField;
  readonly code: string;
}

/** The fields for a connection, or to begin with; secrets are never among them. */
export function stripeForm(known: StripeConnection | null): StripeForm {
  return {
    mode: known?.mode ?? 'test',
    account: known?.account ?? '',
    webhookSecret: '',
    apiKey: '',
    publishableKey: known?.publishableKey ?? '',
    readOnly: known?.readOnly ?? false,
    salesChannels: known?.salesChannels.join(', ') ?? '',
  };
}

/** What is sent of the fields; an empty one stays as it is. */
export function wantedConnection(form: StripeForm): WantedConnection {
  const orNone = (text: string) => text.trim() || null;
  return {
    mode: form.mode,
    account: form.account.trim(),
    webhookSecret: orNone(form.webhookSecret),
    apiKey: orNone(form.apiKey),
    readOnly: form.readOnly,
    salesChannels: form.salesChannels.split(/[\s,;]+/).filter(Boolean),
    publishableKey: orNone(form.publishableKey),
  };
}

/** What cannot be right, before anything is sent: a secret in the wrong field should not leave the browser. */
export function mistakesIn(
  wanted: WantedConnection,
  id: string,
  connections: readonly StripeConnection[],
): readonly Mistake[] {
  const known = connections.find((one) => one.id === id);
  const isSame = (one: StripeConnection) => one.account === wanted.account && one.mode === wanted.mode;
  const twice = !(known && isSame(known)) && connections.some((one) => one.id !== id && isSame(one));
  return [
    mistake('account', twice ? 'already_connected' : /^acct_\w{6,}$/.test(wanted.account) ? null : 'bad_account'),
    mistake('webhookSecret', webhookMistake(wanted.webhookSecret, known === undefined && wanted.apiKey === null)),
    mistake('apiKey', keyMistake(wanted.apiKey, wanted.mode)),
    mistake('publishableKey', publishableMistake(wanted.publishableKey, wanted.mode)),
  ].flat();
}

function mistake(field: StripeField, code: string | null): readonly Mistake[] {
  return code === null ? [] : [{ field, code }];
}

/** With a key we get the secret ourselves. */
function webhookMistake(secret: string | null, isNeeded: boolean): string | null {
  if (secret === null) return isNeeded ? 'key_or_secret' : null;
  if (secret.startsWith('we_')) return 'webhook_id';
  return /^whsec_\S{24,}$/.test(secret) ? null : 'bad_webhook_secret';
}

function keyMistake(key: string | null, mode: Mode): string | null {
  if (key === null) return null;
  if (key.startsWith('sk_')) return 'standard_key';
  if (key.startsWith('pk_')) return 'publishable_as_key';
  return /^rk_(test|live)_\w{16,}$/.test(key) ? ofMode(key, mode) : 'bad_api_key';
}

function publishableMistake(key: string | null, mode: Mode): string | null {
  if (key === null) return null;
  if (/^(sk|rk)_/.test(key)) return 'secret_as_publishable';
  return /^pk_(test|live)_\w{16,}$/.test(key) ? ofMode(key, mode) : 'bad_publishable_key';
}

function ofMode(key: string, mode: Mode): string | null {
  if (key.split('_')[1] === mode) return null;
  return mode === 'test' ? 'live_key_in_test' : 'test_key_in_live';
}

const FIELD_OF: Readonly<Record<string, StripeField>> = {
  bad_account: 'account',
  already_connected: 'account',
  bad_webhook_secret: 'webhookSecret',
  bad_api_key: 'apiKey',
  bad_publishable_key: 'publishableKey',
  bad_sales_channel: 'salesChannels',
};

/** The field that a refusal of the server is about, if it is about one. */
export function mistakeOf(code: string): readonly Mistake[] {
  return mistake(FIELD_OF[code] ?? 'account', FIELD_OF[code] ? code : null);
}
