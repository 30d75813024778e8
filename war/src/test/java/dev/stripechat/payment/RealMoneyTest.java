package dev.stripechat.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.intake.InMemoryIntake;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.InMemoryStripeConnections;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.settings.StripeConnection.Entry;
import dev.stripechat.staff.Member;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where a shop takes real money, nothing that an admin does has it take test money unawares. */
class RealMoneyTest {

    private static final StripeConnectionId LIVE = new StripeConnectionId(new UUID(7, 1));
    private static final StripeConnectionId TEST = new StripeConnectionId(new UUID(7, 2));
    private static final Member ADMIN = Some.admin(new ShopId(new UUID(3, 1)));
    private static final Set<String> ALL = Set.of();

    private final InMemoryStripeConnections connections = new InMemoryStripeConnections();
    private final ConnectStripe connect =
            new ConnectStripe(
                    connections,
                    new InMemoryIntake(),
                    Some.outbox(),
                    new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78="),
                    (shop, actor, action, subject) -> {},
                    Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void a_live_account_is_not_removed_while_a_test_one_would_take_its_place() {
        connect.by(ADMIN, LIVE, page(Mode.LIVE, ALL));
        connect.by(ADMIN, TEST, page(Mode.TEST, ALL));

        assertThat(refused(() -> connect.remove(ADMIN, LIVE))).isEqualTo("test_takes_over");
        assertThat(connections.named(LIVE)).isPresent();
        connect.remove(ADMIN, TEST);
        connect.remove(ADMIN, LIVE);

        assertThat(connections.of(ADMIN.shop())).isEmpty();
    }

    @Test
    void a_test_account_that_only_reads_could_take_its_place_at_any_moment() {
        connect.by(ADMIN, LIVE, page(Mode.LIVE, ALL));
        connect.by(ADMIN, TEST, page(Mode.TEST, ALL));
        connections.named(TEST).ifPresent(StripeConnection::mayNotWrite);

        assertThat(refused(() -> connect.remove(ADMIN, LIVE))).isEqualTo("test_takes_over");
    }

    @Test
    void a_test_account_for_the_chat_alone_takes_nobodys_place() {
        connect.by(ADMIN, LIVE, page(Mode.LIVE, ALL));
        connect.by(ADMIN, TEST, chat(Mode.TEST));

        connect.remove(ADMIN, LIVE);

        assertThat(connections.named(LIVE)).isEmpty();
    }

    @Test
    void a_live_account_does_not_leave_a_sales_channel_to_a_test_one() {
        connect.by(ADMIN, LIVE, page(Mode.LIVE, ALL));
        connect.by(ADMIN, TEST, page(Mode.TEST, Set.of("web")));

        connect.by(ADMIN, LIVE, page(Mode.LIVE, Set.of("shop", "web")));

        assertThat(refused(() -> connect.by(ADMIN, LIVE, page(Mode.LIVE, Set.of("shop")))))
                .isEqualTo("test_takes_over");
    }

    @Test
    void a_live_account_that_becomes_a_test_one_leaves_nothing_to_another() {
        connect.by(ADMIN, LIVE, page(Mode.LIVE, ALL));

        connect.by(ADMIN, LIVE, page(Mode.TEST, ALL));
        connect.by(ADMIN, LIVE, page(Mode.LIVE, ALL));
        connect.by(ADMIN, TEST, page(Mode.TEST, Set.of("web")));

        assertThat(refused(() -> connect.by(ADMIN, LIVE, chat(Mode.TEST))))
                .isEqualTo("test_takes_over");
    }

    private static String refused(Runnable deed) {
        return catchThrowableOfType(Refusal.class, deed::run).code();
    }

    private static Entry chat(Mode mode) {
        return Entry.of(mode, "acct_9Z8y7X6w5V4u", "whsec_" + "a1".repeat(16));
    }

    private static Entry page(Mode mode, Set<String> salesChannels) {
        return new Entry(
                mode,
                "acct_" + mode.word() + String.join("", salesChannels) + "1A2b3C4d5E6f",
                Optional.of("whsec_" + "a1".repeat(16)),
                Optional.of("rk_" + mode.word() + "_" + "k1".repeat(12)),
                Optional.of(false),
                Optional.of(salesChannels),
                Optional.of("pk_" + mode.word() + "_" + "p1".repeat(12)));
    }
}
