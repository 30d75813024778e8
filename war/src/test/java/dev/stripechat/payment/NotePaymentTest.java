package dev.stripechat.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.payment.NotePayment.Result;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotePaymentTest {

    private static final Map<String, String> NOTE = Map.of("chat", "1", "shop", "2");

    private final Till till = new Till();

    @Test
    void a_payment_that_nobody_has_touched_is_written_into_once() {
        till.stripe().shows(StripeSays.created());

        assertThat(noted()).isEqualTo(Result.DONE);
        assertThat(noted()).isEqualTo(Result.DONE);

        assertThat(till.stripe().written()).containsExactly("once {chat=1, shop=2}");
    }

    @Test
    void a_paid_payment_is_written_into() {
        till.stripe().shows(StripeSays.succeeded());

        assertThat(noted()).isEqualTo(Result.DONE);
    }

    @Test
    void an_error_that_stands_is_not_erased() {
        till.stripe().shows(StripeSays.declined("expired_card"));

        assertThat(noted()).isEqualTo(Result.LATER);

        assertNothingWasWritten();
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUIRES_ACTION", "PROCESSING", "AUTHORIZED"})
    void what_is_in_flight_is_left_alone(PaymentState state) {
        till.stripe().shows(StripeSays.that(state));

        assertThat(noted()).isEqualTo(Result.LATER);

        assertNothingWasWritten();
    }

    @Test
    void an_attempt_whose_error_is_gone_is_left_alone() {
        till.stripe().shows(StripeSays.that(PaymentState.REQUIRES_PAYMENT_METHOD));

        assertThat(noted()).isEqualTo(Result.LATER);

        assertNothingWasWritten();
    }

    @Test
    void a_cancelled_payment_is_never_written_into() {
        till.stripe().shows(StripeSays.cancelled());

        assertThat(noted()).isEqualTo(Result.NEVER);

        assertNothingWasWritten();
    }

    @Test
    void somebody_elses_note_stays() {
        till.stripe().shows(StripeSays.created());
        till.notePayment()
                .with(
                        Till.SHOP,
                        StripeSays.PAYMENT,
                        Optional.empty(),
                        "chat",
                        Map.of("chat", "7"),
                        "first");

        assertThat(noted()).isEqualTo(Result.NEVER);

        assertThat(till.stripe().written()).containsExactly("first {chat=7}");
    }

    @Test
    void a_key_that_may_not_write_makes_the_connection_read_only() {
        till.stripe().shows(StripeSays.created());
        till.stripe().letsNobodyWrite();

        assertThat(noted()).isEqualTo(Result.NOBODY);

        assertThat(till.theConnection().isReadOnly()).isTrue();
    }

    @Test
    void a_read_only_connection_writes_nothing() {
        till.stripe().shows(StripeSays.created());
        till.theConnection().mayNotWrite();

        assertThat(noted()).isEqualTo(Result.NOBODY);
        assertThat(till.stripe().asked()).isZero();

        assertNothingWasWritten();
    }

    @Test
    void a_silent_stripe_is_said_to_be_silent() {
        till.stripe().isSilent();

        assertThat(noted()).isEqualTo(Result.SILENT);
    }

    @Test
    void how_long_stripe_wants_to_be_left_alone_is_told() {
        till.stripe().asksToWait(Duration.ofSeconds(90));

        NotePayment.Noted noted =
                till.notePayment()
                        .with(Till.SHOP, StripeSays.PAYMENT, Optional.empty(), "chat", NOTE, "1");

        assertThat(noted)
                .isEqualTo(
                        new NotePayment.Noted(Result.SILENT, Optional.of(Duration.ofSeconds(90))));
    }

    @Test
    void a_stripe_that_falls_silent_while_it_writes_may_have_written() {
        till.stripe().shows(StripeSays.created());
        till.stripe().losesTheAnswer();

        assertThat(noted()).isEqualTo(Result.UNSURE);
        assertThat(noted()).isEqualTo(Result.DONE);

        assertThat(till.stripe().written()).containsExactly("once {chat=1, shop=2}");
    }

    @Test
    void what_stripe_does_not_take_is_refused_and_blames_no_key() {
        till.stripe().shows(StripeSays.created());
        till.stripe().takesNoMore();

        assertThat(noted()).isEqualTo(Result.REFUSED);

        assertThat(till.theConnection().isReadOnly()).isFalse();
    }

    @Test
    void a_payment_that_no_account_has_is_left() {
        assertThat(noted()).isEqualTo(Result.NOBODY);
    }

    private Result noted() {
        return till.notePayment()
                .with(Till.SHOP, StripeSays.PAYMENT, Optional.empty(), "chat", NOTE, "once")
                .result();
    }

    private void assertNothingWasWritten() {
        assertThat(till.stripe().written()).isEmpty();
    }
}
