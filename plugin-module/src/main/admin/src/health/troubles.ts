import type { ShopConnection } from '../api/shop-connection';
import { isSilent, type Mode, type StripeConnection } from '../api/stripe';

/** Something that is not as it should be, and whether somebody has to do something now. */
export interface Trouble {
  readonly word: string;
  readonly tone: 'danger' | 'attention';
  /** The Stripe account it is about, and its mode, if it is about one. */
  readonly account: { readonly name: string; readonly mode: Mode } | null;
}

/** A shop without Shopware is no trouble, and what was missed has been mended already. */
const NO_TROUBLE = 'not_installed';
const MENDED = 'webhooks_missed';
/** Without it nothing is noted in payments, and nobody can pay on our own page. */
const NEEDED = 'payment_intents_write';

/** What is wrong with the shop's connection, the gravest first. */
export function shopTroubles(shop: ShopConnection): readonly Trouble[] {
  return shop.problems
    .filter((word) => word !== NO_TROUBLE)
    .map((word) => ({ word, tone: word === MENDED ? 'attention' : 'danger', account: null }));
}

/** What is wrong with the accounts at Stripe; a shop that has none is told so. */
export function stripeTroubles(connections: readonly StripeConnection[]): readonly Trouble[] {
  if (connections.length === 0) return [{ word: 'stripe_none', tone: 'attention', account: null }];
  return connections.flatMap((one) =>
    wordsOf(one).map((found) => ({ ...found, account: { name: one.account, mode: one.mode } })),
  );
}

function wordsOf({ check, events, readOnly, publishableKey }: StripeConnection): readonly Omit<Trouble, 'account'>[] {
  const isKnown = check?.accepted !== false;
  const lacks = isKnown ? (check?.missing ?? []).map(({ right }) => right) : [];
  const needs = lacks.some((right) => right === NEEDED) && !readOnly;
  const isUnheard = events.verifiable && (check?.unheard?.length ?? 0) > 0;
  const wanted = lacks.length > 0 && (needs || publishableKey !== null);
  return [
    told(!isKnown, 'stripe_key_refused', 'danger'),
    told(!events.verifiable, 'stripe_deaf', 'danger'),
    told(isUnheard, 'stripe_unheard', 'danger'),
    told(isKnown && !isUnheard && isSilent(events), 'stripe_silent', 'attention'),
    told(wanted, 'stripe_lacks', needs ? 'danger' : 'attention'),
  ].flat();
}

function told(isSo: boolean, word: string, tone: Trouble['tone']): readonly Omit<Trouble, 'account'>[] {
  return isSo ? [{ word, tone }] : [];
}

/** How many need somebody now. */
export function reds(troubles: readonly Trouble[]): number {
  return troubles.filter(({ tone }) => tone === 'danger').length;
}
