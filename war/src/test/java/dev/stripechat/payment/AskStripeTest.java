package dev.stripechat.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.InMemoryStripeConnections;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AskStripeTest {

    private static final SecretBox BOX =
            new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");
    private static final Optional<String> ANY = Optional.empty();
    private static final Optional<String> WEB = Optional.of("web");
    private static final Set<String> ALL = Set.of();

    private final ShopId shop = Some.shop();
    private final InMemoryStripeConnections connections = new InMemoryStripeConnections();
    private final AskStripe askStripe = new AskStripe(connections, new InMemoryPayments(), BOX);

    @Test
    void our_page_is_paid_by_a_connection_that_may_write() {
        StripeConnectionId reading = connected(2, Mode.TEST, true, ALL);
        assertThat(askStripe.tills(shop).of(ANY)).isEmpty();

        StripeConnectionId writing = connected(1, Mode.TEST, false, ALL);

        assertThat(till(ANY)).contains(writing);
        assertThat(askStripe.by(reading)).isPresent();
    }

    @Test
    void of_connections_that_are_as_good_it_is_always_the_same() {
        connected(2, Mode.TEST, false, ALL);
        connected(1, Mode.TEST, false, ALL);
        Optional<StripeConnectionId> first = till(ANY);

        InMemoryStripeConnections turned = new InMemoryStripeConnections();
        connections.of(shop).stream()
                .sorted((one, other) -> one.id().toString().compareTo(other.id().toString()))
                .forEach(turned::keep);

        assertThat(
                        new AskStripe(turned, new InMemoryPayments(), BOX)
                                .tills(shop)
                                .of(ANY)
                                .map(StripeConnection::id))
                .isEqualTo(first);
    }

    @Test
    void an_order_without_a_sales_channel_goes_to_the_connection_for_all() {
        StripeConnectionId all = connected(1, Mode.TEST, false, ALL);

        StripeConnectionId web = connected(2, Mode.TEST, false, Set.of("web"));

        assertThat(till(ANY)).contains(all);
        assertThat(till(WEB)).contains(web);
    }

    @Test
    void real_money_goes_before_test_money() {
        StripeConnectionId live = connected(1, Mode.LIVE, false, ALL);

        connected(2, Mode.TEST, false, Set.of("web"));

        assertThat(till(ANY)).contains(live);
        assertThat(till(WEB)).contains(live);
        assertThat(askStripe.tills(shop).mode(WEB)).isEqualTo(Mode.LIVE);
    }

    @Test
    void test_money_does_not_step_in_for_a_live_connection_that_may_only_read() {
        connected(1, Mode.TEST, false, ALL);

        connected(2, Mode.LIVE, true, ALL);

        assertThat(till(ANY)).isEmpty();
        assertThat(till(WEB)).isEmpty();
        assertThat(askStripe.tills(shop).mode(WEB)).isEqualTo(Mode.LIVE);
    }

    @Test
    void a_sales_channel_without_a_live_connection_of_its_own_may_be_tried() {
        StripeConnectionId test = connected(1, Mode.TEST, false, ALL);

        StripeConnectionId live = connected(2, Mode.LIVE, false, Set.of("web"));

        assertThat(till(Optional.of("trial"))).contains(test);
        assertThat(askStripe.tills(shop).mode(Optional.of("trial"))).isEqualTo(Mode.TEST);
        assertThat(till(WEB)).contains(live);
    }

    private Optional<StripeConnectionId> till(Optional<String> salesChannel) {
        return askStripe.tills(shop).of(salesChannel).map(StripeConnection::id);
    }

    private StripeConnectionId connected(
            int number, Mode mode, boolean readOnly, Set<String> salesChannels) {
        StripeConnectionId id = new StripeConnectionId(new UUID(7, number));
        StripeConnection connection = new StripeConnection(id, shop);
        connection.connect(
                new StripeConnection.Entry(
                        mode,
                        "acct_1A2b3C4d5E6f",
                        Optional.of("whsec_" + "a1".repeat(16)),
                        Optional.of("rk_" + mode.word() + "_" + "k1".repeat(12)),
                        Optional.of(readOnly),
                        Optional.of(salesChannels),
                        Optional.of("pk_" + mode.word() + "_" + "p1".repeat(12))),
                BOX,
                Instant.EPOCH);
        connections.keep(connection);
        return id;
    }
}
