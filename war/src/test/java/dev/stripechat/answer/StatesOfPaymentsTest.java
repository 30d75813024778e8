package dev.stripechat.answer;

import static dev.stripechat.payment.APayment.aPayment;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.AskStripe;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.payment.Refund;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeRefunds;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.InMemoryStripeConnections;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every code of a decline, every state of a payment and every course of a refund, in both languages: the exact facts. */
class StatesOfPaymentsTest {

    private static final SecretBox BOX =
            new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");

    private final LiveStates states = new LiveStates();

    @Test
    void every_code_of_a_decline() {
        Map<String, WrittenTexts.Code> codes = WrittenTexts.codes();
        int number = 0;
        for (WrittenTexts.Code code : codes.values()) {
            long cents = 1001 + 37L * number++;
            for (Language language : Language.values()) {
                declined(codes, code, cents, language);
            }
        }

        states.ends(100);
    }

    private void declined(
            Map<String, WrittenTexts.Code> codes,
            WrittenTexts.Code code,
            long cents,
            Language language) {
        WrittenTexts.Code plain = codes.get("generic_decline");
        WrittenTexts.Code told = codes.getOrDefault(code.presentAs(), plain);
        String amount = WrittenTexts.euros(language, cents);
        boolean unsure = code.mayRetry().equals("check_first");
        boolean person = unsure || told.mayRetry().equals("check_first");
        String checkFirst = WrittenTexts.line(language, "check_first", "amount", amount);
        Counter counter = new Counter();
        counter.has(aPayment().of(new Money(cents, "eur")).declined(code.name()));
        PaymentLookup lookup = new PaymentLookup(counter.payments);
        List<String> facts = List.of(amount, "declined", told.name());

        Found why = lookup.look(counter.asks(Intent.DECLINE_REASON, language, "?"));
        Found pending = lookup.look(counter.asks(Intent.PAYMENT_PENDING, language, "?"));

        String reason = WrittenTexts.decline(language, told.name(), amount);
        states.says(code.name(), why, unsure ? checkFirst : reason, facts, person);
        String charged = WrittenTexts.line(language, "not_charged", "amount", amount);
        states.says(code.name(), pending, person ? checkFirst : charged, facts, person);
    }

    @Test
    void every_state_of_a_payment() {
        for (PaymentState state : PaymentState.values()) {
            for (Language language : Language.values()) {
                if (state != PaymentState.DECLINED) {
                    stands(state, language);
                }
            }
        }

        states.ends(6);
    }

    private void stands(PaymentState state, Language language) {
        Counter counter = new Counter();
        counter.has(aPayment().of(new Money(9900, "eur")).that(state));
        PaymentLookup lookup = new PaymentLookup(counter.payments);
        String amount = WrittenTexts.euros(language, 9900);
        String word = state.name().toLowerCase(Locale.ROOT);
        String text = WrittenTexts.line(language, word, "amount", amount);
        String none = WrittenTexts.line(language, "no_decline", "amount", amount) + " ";
        List<String> facts = List.of(amount, word);
        for (Intent intent :
                List.of(Intent.PAYMENT_PENDING, Intent.THREE_D_SECURE, Intent.SWITCH_PAYMENT)) {
            states.says(word, lookup.look(counter.asks(intent, language, "?")), text, facts, false);
        }
        boolean isOpen = state == PaymentState.REQUIRES_ACTION;
        Found why = lookup.look(counter.asks(Intent.DECLINE_REASON, language, "?"));
        states.says(word, why, isOpen ? text : none + text, facts, false);
    }

    @Test
    void every_course_of_a_refund() {
        long[] sums = {0, 1, 999, 5000};
        for (long done : sums) {
            for (long pending : sums) {
                for (long failed : sums) {
                    for (Language language : Language.values()) {
                        refunded(new long[] {done, pending, failed}, language);
                    }
                }
            }
        }

        states.ends(64);
    }

    private void refunded(long[] sums, Language language) {
        Counter counter = new Counter();
        counter.has(aPayment().of(new Money(99900, "eur")).that(PaymentState.SUCCEEDED));
        List<Refund> all = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        String amount = WrittenTexts.euros(language, 99900);
        List<String> facts = new ArrayList<>(List.of(amount));
        String[] words = {"done", "pending", "failed"};
        for (int i = 0; i < words.length; i++) {
            if (sums[i] > 0) {
                Refund.State state = Refund.State.valueOf(words[i].toUpperCase(Locale.ROOT));
                all.add(new Refund("re_" + i, state, new Money(sums[i], "eur"), Map.of()));
                String back = WrittenTexts.euros(language, sums[i]);
                sentences.add(
                        WrittenTexts.line(
                                language, "refund_" + words[i], "amount", amount, "refund", back));
                facts.add(words[i] + " " + back);
            }
        }
        if (sentences.isEmpty()) {
            sentences.add(WrittenTexts.line(language, "refund_none", "amount", amount));
        }
        String state = Arrays.toString(sums);
        Found found =
                lookup(counter, all).look(counter.asks(Intent.REFUND_STATUS, language, "Refund?"));
        boolean person = sums[2] > 0 || facts.size() == 1;
        states.says(state, found, String.join(" ", sentences), facts, person);
    }

    private static RefundLookup lookup(Counter counter, List<Refund> all) {
        InMemoryStripeConnections connections = new InMemoryStripeConnections();
        StripeConnection connection = new StripeConnection(Some.connection(), counter.shop);
        connection.connect(
                new StripeConnection.Entry(
                        Mode.TEST,
                        "acct_1A2b3C4d5E6f",
                        Optional.of("whsec_" + "a1".repeat(16)),
                        Optional.of("rk_test_" + "k1".repeat(12)),
                        Optional.of(false),
                        Optional.of(Set.of())),
                BOX,
                counter.clock.instant());
        connections.keep(connection);
        AskStripe askStripe = new AskStripe(connections, counter.payments, BOX);
        return new RefundLookup(counter.payments, askStripe, new Shown(all), counter.clock);
    }

    /** What Stripe shows of any payment. */
    private record Shown(List<Refund> all) implements StripeRefunds {

        @Override
        public Refund give(
                StripeAccess access,
                PaymentIntentId id,
                Money amount,
                Map<String, String> metadata,
                String idempotencyKey) {
            throw new IllegalStateException("nobody gives anything here");
        }

        @Override
        public List<Refund> of(StripeAccess access, PaymentIntentId id) {
            return all;
        }
    }
}
