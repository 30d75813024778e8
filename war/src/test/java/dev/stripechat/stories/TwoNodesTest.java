package dev.stripechat.stories;

import static dev.stripechat.stories.TwoNodes.A_MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.runtime.clock.TimelessDatabase;
import dev.stripechat.runtime.clock.WrongClock;
import dev.stripechat.runtime.cluster.ClosedEyes;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.Socket;
import dev.stripechat.world.StripeAccount;
import dev.stripechat.world.TestWar;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two nodes on one database are one server, with a data grid between them and without. */
@Tag("story")
class TwoNodesTest {

    private static final Duration TWO_LOOKS = Duration.ofSeconds(8);

    @Test
    void messages_go_both_ways_over_the_grid_and_a_dead_node_is_replaced() throws SQLException {
        Path hearsOnly = TestWar.with("hears-only", List.of(ClosedEyes.class));
        try (TwoNodes nodes = TwoNodes.together(hearsOnly)) {
            talkAcross(nodes);

            Shopper shopper = nodes.shopper();
            nodes.firstDiesWhileAnswering(shopper, "Is anybody there?");

            try (Shopper moved = nodes.moved(shopper)) {
                Eventually.within(
                        A_MINUTE,
                        () -> "the other node does not answer for the dead one",
                        () -> nodes.authors(moved).equals(List.of("shopper", "assistant")));
                assertThat(moved.says("Thank you.")).isEqualTo(3);
            }
        }
    }

    @Test
    void without_the_grid_messages_arrive_by_looking_and_a_wrong_clock_does_no_harm() {
        Path wrong = TestWar.with("wrong-clock", List.of(WrongClock.class));
        try (TwoNodes nodes = TwoNodes.apart(TestWar.packaged(), wrong)) {
            talkAcross(nodes);
            learnAcross(nodes);

            String payment = StripeAccount.newPaymentIntent();
            try (Shopper shopper = nodes.shopperPaying(payment);
                    Shopper moved = nodes.moved(shopper)) {
                shopper.says("First");
                moved.says("Second");
                shopper.says("Third");

                List<Instant> times = nodes.times(shopper);
                assertThat(nodes.takesFromStripe(nodes.declined(payment))).isEqualTo(200);
                assertThat(times).isSorted();
                assertThat(Duration.between(times.get(0), Instant.now()).abs())
                        .isLessThan(A_MINUTE);
                assertThat(nodes.numbers(shopper)).isEqualTo(upTo(nodes.numbers(shopper).size()));
            }
        }
    }

    @Test
    void control_a_node_that_neither_hears_nor_looks_shows_nothing_and_has_its_own_time() {
        Path lonely =
                TestWar.with(
                        "lonely",
                        List.of(ClosedEyes.class, WrongClock.class, TimelessDatabase.class));
        String payment = StripeAccount.newPaymentIntent();
        try (TwoNodes nodes = TwoNodes.apart(TestWar.packaged(), lonely);
                Shopper shopper = nodes.shopper();
                Shopper moved = nodes.moved(shopper);
                Socket inbox = nodes.inbox()) {
            shopper.says("Do you ship to Austria?");
            Instant end = Instant.now().plus(TWO_LOOKS);
            Eventually.within(
                    A_MINUTE, () -> "time stands still", () -> Instant.now().isAfter(end));

            assertThat(nodes.shown(inbox, shopper)).isEmpty();
            moved.says("And to Germany?");
            List<Instant> times = nodes.times(shopper);
            assertThat(Duration.between(times.get(0), times.get(times.size() - 1)))
                    .isGreaterThan(WrongClock.AHEAD.minus(A_MINUTE));
            assertThat(nodes.takesFromStripe(nodes.declined(payment))).isEqualTo(400);
        }
    }

    private static void talkAcross(TwoNodes nodes) {
        try (Shopper shopper = nodes.shopper();
                Socket inbox = nodes.inbox()) {
            shopper.says("Do you ship to Austria?");
            inbox.await("message at the other node", frame -> frame.toString().contains("Austria"));
            nodes.agent().takes(shopper.conversation());
            nodes.agent().replies(shopper.conversation(), "Yes, we do.");
            shopper.hears("agent", "Yes, we do.");
            for (int i = 1; i <= 10; i++) {
                shopper.says("Question " + i);
            }

            inbox.await("the last message", frame -> frame.toString().contains("Question 10"));
            List<Long> shown = nodes.shown(inbox, shopper);
            assertThat(shown).isEqualTo(upTo(shown.size()));
            knowOfEachOther(nodes, shopper, inbox, shown.size());
        }
    }

    private static void learnAcross(TwoNodes nodes) {
        nodes.learn("Do you run sewing classes?", "Yes, each Saturday at 10.");
        try (Shopper shopper = nodes.shopper()) {
            shopper.says("do you run sewing classes");
            shopper.hears("assistant", "Yes, each Saturday at 10.");
        }
    }

    private static void knowOfEachOther(TwoNodes nodes, Shopper shopper, Socket inbox, long last) {
        nodes.agent().sees(shopper.conversation(), last).expect(204);
        shopper.isReadUpTo(last);
        shopper.reports(last, last);
        inbox.await(
                "what the shopper has read",
                frame -> frame.toString().contains("\"shopper\":{\"delivered\":" + last));

        shopper.calls("erasure", "").expect(204);

        inbox.await("the end", frame -> frame.get("type").getAsString().equals("gone"));
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
