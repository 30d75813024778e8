package dev.stripechat.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.Payment;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.payment.stripe.WebhookDoor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is delivered, it is stored or refused, and payments become only what signed events say. */
@Tag("fuzz")
class WebhookFuzzTest {

    private static final Executions EXECUTIONS = new Executions("webhooks");
    private static final int MOST_DELIVERIES = 3;
    private static final int LEAST_RIGHT_IN_A_HUNDRED = 10;

    // what is odd about an event is logged, for each of so many
    private static final Logger LOG = Logger.getLogger("dev.stripechat");

    private static long right;

    @BeforeAll
    static void be_quiet() {
        LOG.setLevel(Level.SEVERE);
    }

    @AfterAll
    static void were_enough() {
        System.out.printf("fuzz webhooks: %d executions with a right signature%n", right);
        EXECUTIONS.areEnough();
        assertThat(100 * right)
                .isGreaterThanOrEqualTo(LEAST_RIGHT_IN_A_HUNDRED * EXECUTIONS.counted());
    }

    static Stream<byte[]> seeds() {
        byte[] raw = "\u0000\u0000\u0000\u0040{\"id\":\"evt_1\",\"object\":\"event\"}".getBytes();
        return Stream.of(raw, new byte[] {0, 0, 1}, new byte[64], new byte[] {0, 11, 1, 0, 9});
    }

    @MethodSource("seeds")
    @DictionaryEntries({
        "{\"id\":\"evt_1\",\"object\":\"event\"",
        "\"object\":\"v2.core.event\"",
        "\"data\":{\"object\":{}}",
        "\"client_secret\":\"",
        "t=1772452800,v1=",
        "t=99999999999999999999",
        "1e999",
        "null"
    })
    @FuzzTest
    void payments_become_only_what_signed_events_say(byte[] input) {
        EXECUTIONS.count();
        Bytes bytes = new Bytes(input);
        WebhookDoor door = new WebhookDoor();
        boolean isAnyRight = false;
        for (int i = 0; i < MOST_DELIVERIES && (i == 0 || bytes.hasMore()); i++) {
            MadeUpDelivery delivery = MadeUpDelivery.of(bytes);
            isAnyRight |= delivery.isRight();
            deliver(door, delivery);
        }
        right += isAnyRight ? 1 : 0;

        door.handles();

        assertThat(door.hasNothingWaiting()).isTrue();
        Map<PaymentIntentId, List<PaymentSnapshot>> said =
                door.said().stream().collect(Collectors.groupingBy(PaymentSnapshot::paymentIntent));
        assertThat(door.payments())
                .allSatisfy(payment -> assertIsAsSaid(payment, said.get(payment.paymentIntent())))
                .hasSameSizeAs(said.keySet());
    }

    private static void deliver(WebhookDoor door, MadeUpDelivery delivery) {
        int taken = door.taken();

        int status = door.receives(delivery.connection(), delivery.signature(), delivery.body());

        assertThat(status).isIn(delivery.isRight() ? List.of(200, 400) : List.of(400, 404));
        assertThat(door.payments()).isEmpty();
        if (status != 200) {
            assertThat(door.taken()).isEqualTo(taken);
        }
    }

    private static void assertIsAsSaid(Payment payment, List<PaymentSnapshot> said) {
        Set<PaymentState> states =
                said.stream().map(PaymentSnapshot::state).collect(Collectors.toSet());

        assertThat(states).contains(payment.state());
        assertThat(said).extracting(PaymentSnapshot::amount).contains(payment.amount());
        assertThat(payment.steps().size()).isLessThanOrEqualTo(said.size());
        if (states.contains(PaymentState.SUCCEEDED)) {
            assertThat(payment.state()).isEqualTo(PaymentState.SUCCEEDED);
        }
    }
}
