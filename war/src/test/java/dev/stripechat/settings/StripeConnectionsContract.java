package dev.stripechat.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.secrets.SecretBox;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of connections keeps. */
public interface StripeConnectionsContract extends Together {

    SecretBox BOX = new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");
    String SECRET = "whsec_" + "a1".repeat(16);
    Instant SAVED = Instant.parse("2026-03-02T12:00:00.123Z");

    StripeConnections connections();

    @Test
    default void a_connection_is_found_by_the_id_of_its_webhook_and_says_whose_it_is() {
        ShopId shop = Some.shop();
        StripeConnectionId id = connected(shop, SAVED);

        StripeConnection found = fromOne(() -> connections().named(id).orElseThrow());

        assertThat(found.shop()).isEqualTo(shop);
        assertThat(found.mode()).isEqualTo(Mode.TEST);
        assertThat(found.account()).isEqualTo("acct_1A2b3C4d5E6f");
        assertThat(fromOne(() -> connections().named(Some.connection()))).isEmpty();
    }

    @Test
    default void a_secret_comes_back_as_it_was_sealed() {
        StripeConnectionId id = connected(Some.shop(), SAVED);

        StripeConnection found = fromOne(() -> connections().named(id).orElseThrow());

        assertThat(found.webhookSecret(BOX)).isEqualTo(SECRET);
    }

    @Test
    default void a_shop_sees_its_own_connections_in_the_order_they_were_saved() {
        ShopId shop = Some.shop();
        StripeConnectionId first = connected(shop, SAVED);
        StripeConnectionId second = connected(shop, SAVED.plusMillis(1));
        connected(Some.shop(), SAVED);

        List<StripeConnection> found = fromOne(() -> connections().of(shop));

        assertThat(found).extracting(StripeConnection::id).containsExactly(first, second);
    }

    @Test
    default void what_is_connected_anew_counts_from_the_next_transaction_on() {
        StripeConnectionId id = connected(Some.shop(), SAVED);
        String newSecret = "whsec_" + "b2".repeat(16);

        inOne(
                () ->
                        connections()
                                .named(id)
                                .orElseThrow()
                                .connect(Mode.LIVE, "acct_9Z8y7X6w5V4u", newSecret, BOX, SAVED));

        StripeConnection found = fromOne(() -> connections().named(id).orElseThrow());
        assertThat(found.mode()).isEqualTo(Mode.LIVE);
        assertThat(found.account()).isEqualTo("acct_9Z8y7X6w5V4u");
        assertThat(found.webhookSecret(BOX)).isEqualTo(newSecret);
    }

    private StripeConnectionId connected(ShopId shop, Instant at) {
        StripeConnection connection = new StripeConnection(Some.connection(), shop);
        connection.connect(Mode.TEST, "acct_1A2b3C4d5E6f", SECRET, BOX, at);
        inOne(() -> connections().keep(connection));
        return connection.id();
    }
}
