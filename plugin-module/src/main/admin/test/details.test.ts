import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { Problem } from '../src/api/problem';
import type { Conversation, Payment } from '../src/api/wire';
import type { Language } from '../src/i18n/i18n';
import DetailsPane from '../src/inbox/details/DetailsPane.vue';
import { newestFirst, timelineOf } from '../src/inbox/details/timeline';
import { onPage } from './mounting';
import { aCart, aConversation, aLostCard, aMessage, aReason, aStep } from './words';

let shown: ReturnType<typeof onPage>;

async function detailsOf(more: Partial<Conversation>, language: Language = 'en'): Promise<void> {
  shown = onPage(DetailsPane, {}, language);
  shown.desk.holds({ ...aConversation('a', [aMessage(1)]), ...more });
  await shown.inbox.open('a');
  await flushPromises();
}

/** What is written in an element, each piece apart from the next, as the layout sets them. */
function words(element: Element): string {
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const pieces: string[] = [];
  while (walk.nextNode()) pieces.push(walk.currentNode.textContent ?? '');
  return pieces.join(' ').replace(/\s+/g, ' ').trim();
}

const text = (selector: string) => words(shown.page.get(selector).element);
const all = (selector: string) => shown.page.findAll(selector).map((one) => words(one.element));

describe('the timeline of a payment', () => {
  const paid: Payment = {
    ...aLostCard,
    state: 'succeeded',
    reason: null,
    steps: [aStep('declined', 2, { reason: aReason }), aStep('succeeded', 5), aStep('declined', 6, { late: true })],
  };

  it('begins_with_the_newest_step_and_knows_where_the_payment_stands', () => {
    expect(timelineOf(paid).map((step) => [step.state, step.current, step.told])).toEqual([
      ['declined', false, false],
      ['succeeded', true, true],
      ['declined', false, true],
    ]);
  });

  it('is_told_to_nobody_when_the_amount_is_not_what_the_shop_signed', () => {
    expect(timelineOf({ ...paid, matches: false }).some((step) => step.told)).toBe(false);
  });

  it('has_one_step_when_there_are_none', () => {
    expect(timelineOf(aLostCard)).toMatchObject([{ state: 'declined', current: true, reason: aLostCard.reason }]);
  });

  it('shows_the_payment_that_was_linked_last_first', () => {
    const first = { ...aLostCard, paymentIntent: 'first', updatedAt: '2026-11-22T12:00:00Z' };
    const second = { ...aLostCard, paymentIntent: 'second', linkedAt: '2026-11-22T10:02:00Z' };

    expect(newestFirst([first, second]).map((one) => one.paymentIntent)).toEqual(['second', 'first']);
  });
});

describe('the cart', () => {
  afterEach(() => shown.page.unmount());

  it('shows_lines_shipping_total_and_order_number', async () => {
    await detailsOf({ cart: aCart });

    expect(all('.lines__one')).toEqual(['2 × Bottle €5.50', '1 × Cap €2.50']);
    expect(all('.cart__sums > div')).toEqual(['Shipping €2.99', 'Total €10.99', 'Order number 10001']);
    expect(shown.page.get('.cart__sums button').attributes('aria-label')).toBe('Copy order number 10001');
  });

  it('speaks_german_and_says_only_what_it_knows', async () => {
    await detailsOf({ cart: { ...aCart, shipping: 0, orderNumber: null } }, 'de');

    expect(all('.cart__sums > div')).toEqual(['Versand kostenlos', 'Summe 10,99 €']);
  });

  it.each([
    ['jpy', '¥1,099'],
    ['kwd', 'KWD 1.099'],
  ])('counts_in_%s_as_that_currency_does', async (currency, total) => {
    await detailsOf({ cart: { ...aCart, currency } });

    expect(text('.cart__total dd')).toBe(total);
  });

  it('folds_a_long_list_so_that_the_payment_stays_in_sight', async () => {
    const items = Array.from({ length: 6 }, (_, index) => ({ name: `Thing ${index}`, quantity: 1, amount: 100 }));
    await detailsOf({ cart: { ...aCart, items } });

    expect(shown.page.findAll('.cart__card > .lines .lines__one')).toHaveLength(3);
    expect(text('.cart__more summary')).toBe('3 more items');
    expect(shown.page.findAll('.cart__more .lines__one')).toHaveLength(3);
  });

  it('says_that_there_is_none_or_that_it_is_empty', async () => {
    await detailsOf({ cart: null });
    expect(text('.cart')).toContain('No cart yet');
    shown.page.unmount();

    await detailsOf({ cart: { ...aCart, items: [] } });

    expect(text('.cart')).toContain('The cart is empty.');
  });
});

describe('the payments', () => {
  afterEach(() => shown.page.unmount());

  it('say_why_what_the_shopper_was_told_and_what_stripe_advises', async () => {
    await detailsOf({ payments: [{ ...aLostCard, steps: [aStep('declined', 5, { reason: aLostCard.reason })] }] });

    const step = text('.step--current');
    expect(step).toContain('lost_card');
    expect(step).toContain('Card is reported lost.');
    expect(step).toContain('What the shopper was told Your bank declined the card.');
    expect(step).toContain('Stripe advises Do not try this card again');
    expect(text('.badge--danger')).toBe('Do not tell the customer');
  });

  it('say_nothing_in_english_to_who_reads_german', async () => {
    await detailsOf({ payments: [aLostCard] }, 'de');

    expect(text('.step--current')).toContain('lost_card');
    expect(text('.step--current')).not.toContain('Card is reported lost.');
  });

  it('keep_the_red_tag_in_sight_though_the_step_is_folded', async () => {
    const steps = [aStep('declined', 2, { reason: aLostCard.reason }), aStep('succeeded', 5)];
    await detailsOf({ payments: [{ ...aLostCard, state: 'succeeded', reason: null, steps }] }, 'de');

    expect(text('.step__more summary')).toBe('lost_card Dem Kunden nicht nennen');
    expect(text('.step__more')).toContain('Das wurde dem Kunden gesagt');
    expect(text('.step__more')).not.toContain('Card is reported lost.');
    expect(shown.page.get('.step__more').attributes('open')).toBeUndefined();
  });

  it('mark_what_came_late_and_was_not_told', async () => {
    const steps = [aStep('succeeded', 5), aStep('declined', 2, { late: true, reason: aReason })];
    await detailsOf({ payments: [{ ...aLostCard, state: 'succeeded', reason: null, steps }] });

    const late = all('.step')[0];
    expect(late).toContain('arrived late, not told');
    expect(late).toContain('The shopper was not told about this.');
    expect(late).not.toContain(aReason.advice);
  });

  it('warn_when_the_amount_is_not_what_the_shop_signed', async () => {
    await detailsOf({ payments: [{ ...aLostCard, matches: false }] });

    expect(text('.notice--danger')).toContain('Amount or currency differ from what the shop signed.');
    expect(text('.payment')).not.toContain('What the shopper was told');
  });

  it.each([
    ['shop_token', 'de', 'Bestätigt durch Shop-Token'],
    ['client_secret', 'en', 'Verified by client secret'],
    ['order', 'de', 'An der Bestellung im Shop gefunden'],
  ] as const)('say_how_they_were_proved_by_%s', async (proof, language, words) => {
    await detailsOf({ payments: [{ ...aLostCard, proof }] }, language);

    expect(text('.payment__proof')).toContain(words);
  });

  it.each([
    ['en', 'Authorized', 'The money is reserved; the shop takes it later.'],
    ['de', 'Reserviert', 'Das Geld ist reserviert; der Shop bucht es später ab.'],
  ] as const)('explain_in_%s_that_they_are_authorized', async (language, label, words) => {
    await detailsOf({ payments: [{ ...aLostCard, state: 'authorized', reason: null }] }, language);

    expect(text('.payment__head')).toContain(label);
    expect(text('.step--current')).toContain(words);
  });

  it.each([
    ['do_not_try_again', 'Diese Karte nicht noch einmal versuchen'],
    ['try_again_later', 'Später erneut versuchen'],
    ['confirm_card_data', 'Kartendaten prüfen, dann erneut versuchen'],
  ] as const)('put_the_advice_%s_in_words', async (adviceCode, words) => {
    await detailsOf({ payments: [{ ...aLostCard, reason: { ...aReason, adviceCode } }] }, 'de');

    expect(text('.step--current')).toContain(words);
  });

  it('show_an_advice_that_is_new_to_us_as_it_is', async () => {
    await detailsOf({ payments: [{ ...aLostCard, reason: { ...aReason, adviceCode: 'pray' } }] }, 'de');

    expect(text('.step--current')).toContain('pray');
  });

  it.each([
    ['test', true],
    ['live', false],
  ] as const)('say_that_they_are_a_test_in_%s_mode: %s', async (mode, said) => {
    await detailsOf({ payments: [{ ...aLostCard, mode }] }, 'en');

    expect(text('.payment__head').includes('Test mode')).toBe(said);
  });

  it('fold_the_older_ones', async () => {
    const older = { ...aLostCard, paymentIntent: 'pi_old', linkedAt: '2026-11-22T09:00:00Z', matches: false };
    await detailsOf({ payments: [older, aLostCard] });

    expect(text('.history > .payment')).toContain('pi_demo');
    expect(text('.history__older')).toBe('1 earlier payment');
    expect(text('.history__one summary')).toContain('Differs');
    expect(text('.history__one .payment')).toContain('pi_old');
  });

  it('say_that_there_are_none', async () => {
    await detailsOf({ payments: [] });

    expect(text('.history')).toContain('No payment is linked to this conversation yet.');
  });
});

describe('the details', () => {
  afterEach(() => shown.page.unmount());

  it('say_that_they_load_and_that_they_could_not', async () => {
    shown = onPage(DetailsPane);
    shown.desk.refuse = new Problem('unreachable', 0, 'down');
    const reading = shown.inbox.open('a');
    await shown.page.vm.$nextTick();
    expect(text('[role=status]')).toBe('Loading …');
    await reading;
    await flushPromises();
    expect(text('.hint')).toContain('The conversation could not be loaded.');

    shown.desk.refuse = null;
    shown.desk.holds({ ...aConversation('a', [aMessage(1)]), cart: aCart });
    await shown.page.get('.hint button').trigger('click');
    await flushPromises();

    expect(text('.cart__total')).toBe('Total €10.99');
  });

  it('stay_and_say_that_they_may_be_out_of_date', async () => {
    await detailsOf({ cart: aCart });
    shown.desk.refuse = new Problem('unreachable', 0, 'down');

    await shown.inbox.readOpen();
    await flushPromises();

    expect(text('.details__stale')).toContain('may be out of date');
    expect(text('.cart__total')).toBe('Total €10.99');
  });
});
