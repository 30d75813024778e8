package dev.stripechat.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.stripechat.payment.PaymentReversed;
import dev.stripechat.payment.Reversal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How disputes begin and end in the words of Stripe's events. */
class DisputeEndsTest {

    private static final String EVENT =
            """
            {"id": "evt_1", "type": "charge.dispute.%s", "livemode": false, "data": {"object": {"id": "dp_1",
             "object": "dispute", "amount": 4780, "currency": "eur", "payment_intent": "pi_0123456789", "status": "%s"}}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"won", "warning_closed"})
    void what_ends_well_has_the_name_that_it_began_with(String status) {
        Reversal won = read("closed", status).orElseThrow();

        assertThat(won.kind()).isEqualTo(PaymentReversed.Kind.DISPUTE_WON);
        assertThat(won.kind().word()).isEqualTo("dispute_won");
        assertThat(won.reference())
                .isEqualTo(read("created", "needs_response").orElseThrow().reference());
    }

    @Test
    void what_is_lost_stays_as_it_is() {
        assertThat(read("closed", "lost")).isEmpty();
    }

    private static Optional<Reversal> read(String type, String status) {
        String event = EVENT.formatted(type, status);
        return ReversalJson.read(JsonParser.parseString(event).getAsJsonObject());
    }
}
