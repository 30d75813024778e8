package dev.stripechat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeenReportsTest {

    private final ShopId shop = Some.shop();
    private final ConversationId conversation = new ConversationId(UUID.randomUUID());
    private final List<Reach> stored = new ArrayList<>();
    private long nanos;
    private boolean databaseIsAway;
    private final SeenReports reports =
            new SeenReports(
                    (side, ofShop, id, reach) -> {
                        if (databaseIsAway) {
                            throw new IllegalStateException("the database is away");
                        }
                        stored.add(reach);
                    },
                    () -> nanos);

    @Test
    void many_reports_are_stored_as_one() {
        says(1, 1);
        says(3, 2);
        says(2, 3);

        reports.store();

        assertThat(stored).containsExactly(new Reach(3, 3));
    }

    @Test
    void a_conversation_is_written_once_in_three_seconds_at_most() {
        says(1, 0);
        reports.store();
        says(2, 0);
        passes(Duration.ofMillis(2_900));
        reports.store();
        assertThat(stored).hasSize(1);

        passes(Duration.ofMillis(100));
        reports.store();

        assertThat(stored).containsExactly(new Reach(1, 0), new Reach(2, 0));
    }

    @Test
    void what_was_stored_is_not_stored_again() {
        says(2, 2);
        reports.store();
        passes(Duration.ofMinutes(1));

        says(1, 1);
        says(2, 2);
        reports.store();

        assertThat(stored).hasSize(1);
    }

    @Test
    void what_could_not_be_stored_is_stored_later() {
        databaseIsAway = true;
        says(2, 2);
        reports.store();
        databaseIsAway = false;
        passes(Duration.ofSeconds(3));

        reports.store();

        assertThat(stored).containsExactly(new Reach(2, 2));
    }

    @Test
    void each_side_is_told_apart() {
        reports.report(Side.SHOPPER, shop, conversation, new Reach(1, 1));
        reports.report(Side.STAFF, shop, conversation, new Reach(1, 1));

        reports.store();

        assertThat(stored).hasSize(2);
    }

    private void says(long delivered, long seen) {
        reports.report(Side.SHOPPER, shop, conversation, new Reach(delivered, seen));
    }

    private void passes(Duration time) {
        nanos += time.toNanos();
    }
}
