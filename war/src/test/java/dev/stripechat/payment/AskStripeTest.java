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

    private final ShopId shop = Some.shop();
    private final InMemoryStripeConnections connections = new InMemoryStripeConnections();
    private final AskStripe askStripe = new AskStripe(connections, new InMemoryPayments(), BOX);

    @Test
    void our_page_is_paid_by_a_connection_that_may_write() {
        StripeConnectionId reading = connected(2, "acct_1A2b3C4d5E6f", true);
        assertThat(askStripe.till(shop, ANY)).isEmpty();

        StripeConnectionId writing = connected(1, "acct_1A2b3C4d5E6f", false);

        assertThat(askStripe.till(shop, ANY)).map(StripeConnection::id).contains(writing);
        assertThat(askStripe.by(reading)).isPresent();
    }

    @Test
    void of_connections_that_are_as_good_it_is_always_the_same() {
        connected(2, "acct_2B3c4D5e6F7g", false);
        connected(1, "acct_1A2b3C4d5E6f", false);
        Optional<StripeConnectionId> first = askStripe.till(shop, ANY).map(StripeConnection::id);

        InMemoryStripeConnections turned = new InMemoryStripeConnections();
        connections.of(shop).stream()
                .sorted((one, other) -> one.id().toString().compareTo(other.id().toString()))
                .forEach(turned::keep);

        assertThat(
                        new AskStripe(turned, new InMemoryPayments(), BOX)
                                .till(shop, ANY)
                                .map(StripeConnection::id))
                .isEqualTo(first);
    }

    private StripeConnectionId connected(int number, String account, boolean readOnly) {
        StripeConnectionId id = new StripeConnectionId(new UUID(7, number));
        StripeConnection connection = new StripeConnection(id, shop);
        connection.connect(
                new StripeConnection.Entry(
                        Mode.TEST,
                        account,
                        Optional.of("whsec_" + "a1".repeat(16)),
                        Optional.of("rk_test_" + "k1".repeat(12)),
                        Optional.of(readOnly),
                        Optional.of(Set.of()),
                        Optional.of("pk_test_" + "p1".repeat(12))),
                BOX,
                Instant.EPOCH);
        connections.keep(connection);
        return id;
    }
}
