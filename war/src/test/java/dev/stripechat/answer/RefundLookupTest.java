package dev.stripechat.answer;

import static dev.stripechat.answer.Counter.told;
import static dev.stripechat.conversation.AConversation.aConversation;
import static dev.stripechat.payment.APayment.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.Source;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.APayment;
import dev.stripechat.payment.AskStripe;
import dev.stripechat.payment.InMemoryRefunds;
import dev.stripechat.payment.InMemoryStripe;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.payment.Refund;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.InMemoryStripeConnections;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundLookupTest {

    private static final SecretBox BOX =
            new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");
    private static final String ACCOUNT = "acct_1A2b3C4d5E6f";

    private final Counter counter = new Counter();
    private final InMemoryStripe stripe = new InMemoryStripe();
    private final InMemoryRefunds refunds = new InMemoryRefunds(stripe);
    private final InMemoryStripeConnections connections = new InMemoryStripeConnections();
    private final AskStripe askStripe = new AskStripe(connections, counter.payments, BOX);
    private final RefundLookup lookup =
            new RefundLookup(counter.payments, askStripe, refunds, counter.clock);

    RefundLookupTest() {
        StripeConnection connection = APayment.connection(counter.shop, ACCOUNT, Mode.TEST);
        connection.connect(
                new StripeConnection.Entry(
                        Mode.TEST,
                        ACCOUNT,
                        Optional.of("whsec_" + "a1".repeat(16)),
                        Optional.of("rk_test_" + "k1".repeat(12)),
                        Optional.of(false),
                        Optional.of(Set.of())),
                BOX,
                counter.clock.instant());
        connections.keep(connection);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, DONE, '€10.00 of your payment of €49.90 has been refunded so far. It may take some days until the money is with you.', false",
        "DE, DONE, 'Von Ihrer Zahlung über 49,90\u00a0€ sind bisher 10,00\u00a0€ erstattet. Bis das Geld bei Ihnen ist, können einige Tage vergehen.', false",
        "EN, PENDING, 'A refund of €10.00 of your payment of €49.90 is under way, but not complete yet.', false",
        "DE, FAILED, 'Eine Erstattung über 10,00\u00a0€ Ihrer Zahlung über 49,90\u00a0€ ist fehlgeschlagen. Ich habe jemanden aus dem Team dazugeholt, der sich darum kümmert.', true"
    })
    void what_is_given_back_is_told_as_stripe_shows_it_now(
            Language language, Refund.State state, String text, boolean person) {
        PaymentIntentId paid = paid();
        gives(paid, state, 1000, "one");

        Found.Told told = told(lookup.look(counter.asks(Intent.REFUND_STATUS, language, "?")));

        assertThat(told.words().text()).isEqualTo(text);
        assertThat(told.needsPerson()).isEqualTo(person);
        assertThat(told.source().flatMap(Source::at)).contains(counter.clock.instant());
    }

    @Test
    void all_that_was_given_back_is_added_up() {
        PaymentIntentId paid = paid();
        gives(paid, Refund.State.DONE, 1000, "one");
        gives(paid, Refund.State.DONE, 990, "two");
        gives(paid, Refund.State.PENDING, 500, "three");

        Found.Told told = told(lookup.look(counter.asks(Intent.REFUND_STATUS, Language.EN, "?")));

        assertThat(told.facts()).containsExactly("€49.90", "done €19.90", "pending €5.00");
    }

    @Test
    void that_nothing_was_given_back_is_told_and_a_person_looks() {
        paid();

        Found.Told told = told(lookup.look(counter.asks(Intent.REFUND_STATUS, Language.EN, "?")));

        assertThat(told.words().text()).startsWith("No refund of your payment of €49.90");
        assertThat(told.needsPerson()).isTrue();
    }

    @Test
    void a_silent_stripe_and_a_missing_key_are_no_answer() {
        paid();
        refunds.isSilent(true);
        assertThat(look()).isEqualTo(new Found.Unknown("silent"));

        refunds.isSilent(false);
        connections.of(counter.shop).forEach(connections::forget);
        assertThat(look()).isEqualTo(new Found.Unknown("silent"));
    }

    @Test
    void what_was_never_taken_does_not_come_back() {
        counter.has(aPayment().declined("insufficient_funds"));

        Found.Told told = told(look());

        assertThat(told.words().text()).startsWith("No: the payment of €49.90 was not made.");
        assertThat(told.needsPerson()).isFalse();
    }

    @Test
    void what_may_yet_be_taken_and_two_payments_are_for_a_person() {
        counter.has(aPayment().that(PaymentState.PROCESSING));
        assertThat(look()).isEqualTo(new Found.Unknown("unclear"));

        paid();
        paid();
        assertThat(look()).isEqualTo(new Found.Unknown("unclear"));
    }

    @Test
    void refunds_of_a_strangers_payment_are_told_to_nobody() {
        PaymentIntentId theirs = paid();
        gives(theirs, Refund.State.DONE, 1000, "one");

        Found found =
                lookup.look(
                        counter.asks(
                                Intent.REFUND_STATUS,
                                Language.EN,
                                "Where is my refund of 10.00?",
                                aConversation().of(counter.shop).numberedLike(theirs)));

        assertThat(found).isEqualTo(new Found.Unproved());
    }

    private Found look() {
        return lookup.look(counter.asks(Intent.REFUND_STATUS, Language.EN, "?"));
    }

    private PaymentIntentId paid() {
        PaymentIntentId id =
                stripe.create(access(), new Money(4990, "eur"), Map.of(), "k" + System.nanoTime())
                        .paymentIntent();
        stripe.becomes(id, PaymentState.SUCCEEDED);
        counter.has(id, aPayment().that(PaymentState.SUCCEEDED));
        return id;
    }

    private void gives(PaymentIntentId id, Refund.State state, long minor, String key) {
        refunds.nextIs(state);
        refunds.give(access(), id, new Money(minor, "eur"), Map.of(), key);
    }

    private StripeAccess access() {
        return new StripeAccess(
                counter.shop,
                connections.of(counter.shop).get(0).id(),
                Mode.TEST,
                true,
                "rk_test_write");
    }
}
