package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Together;
import dev.stripechat.conversation.Conversations;
import dev.stripechat.conversation.Hearing;
import dev.stripechat.conversation.InMemoryAttachments;
import dev.stripechat.conversation.InMemoryBelongings;
import dev.stripechat.conversation.InMemoryStays;
import dev.stripechat.payment.Payments;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.events.RecordingAnnouncer;
import dev.stripechat.runtime.intake.Intake;
import dev.stripechat.runtime.jobs.RecordingJobs;
import dev.stripechat.runtime.outbox.InMemoryDepartures;
import dev.stripechat.settings.InMemoryTimetables;
import dev.stripechat.settings.StripeConnections;
import dev.stripechat.shop.Checkouts;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the stores do together when events come in any order; {@link HistoriesTest} tries many more in memory. */
public interface HistoriesContract {

    /** Where things are kept, and how the work of a verb is done. */
    record Stores(
            Conversations conversations,
            Hearing hearing,
            Payments payments,
            Intake intake,
            StripeConnections connections,
            Checkouts checkouts,
            Together together) {}

    Stores stores();

    /** What else it is made of. */
    static Class<?>[] parts() {
        return new Class<?>[] {
            Chats.class,
            Counts.class,
            Course.class,
            History.class,
            InMemoryAttachments.class,
            InMemoryBelongings.class,
            InMemoryDepartures.class,
            InMemoryStays.class,
            InMemoryTimetables.class,
            Ledger.class,
            Life.class,
            MovableClock.class,
            Onlooker.class,
            Order.class,
            RecordingAnnouncer.class,
            RecordingJobs.class,
            Reference.class,
            Sentences.class
        };
    }

    @Test
    default void histories_end_right_in_any_order() {
        for (int number = 0; number < 20; number++) {
            History history = History.of(new Random(number));
            for (Order order : Order.FIVE) {
                Course course =
                        new Course(history, order, new Random(number), stores(), new Counts());

                List<String> faults = course.run().faults();

                assertThat(faults).as("history %d %s", number, order).isEmpty();
            }
        }
    }
}
