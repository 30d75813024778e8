package dev.stripechat.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.StripeConnection.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of connections keeps. */
public interface StripeConnectionsContract extends Together {

    String KEY = "rk_test_" + "k1".repeat(12);

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
                                .connect(
                                        Entry.of(Mode.LIVE, "acct_9Z8y7X6w5V4u", newSecret),
                                        BOX,
                                        SAVED));

        StripeConnection found = fromOne(() -> connections().named(id).orElseThrow());
        assertThat(found.mode()).isEqualTo(Mode.LIVE);
        assertThat(found.account()).isEqualTo("acct_9Z8y7X6w5V4u");
        assertThat(found.webhookSecret(BOX)).isEqualTo(newSecret);
    }

    @Test
    default void key_mode_of_work_and_sales_channels_come_back_as_they_were_saved() {
        StripeConnectionId id = connected(Some.shop(), SAVED);
        Entry entry =
                new Entry(
                        Mode.TEST,
                        "acct_1A2b3C4d5E6f",
                        Optional.empty(),
                        Optional.of(KEY),
                        Optional.of(true),
                        Optional.of(Set.of("b-channel", "a_channel")));

        inOne(() -> connections().named(id).orElseThrow().connect(entry, BOX, SAVED));

        StripeConnection found = fromOne(() -> connections().named(id).orElseThrow());
        assertThat(found.apiKey(BOX)).contains(KEY);
        assertThat(found.webhookSecret(BOX)).isEqualTo(SECRET);
        assertThat(found.isReadOnly()).isTrue();
        assertThat(found.salesChannels()).containsExactly("a_channel", "b-channel");
        assertThat(found.serves(Optional.of("a_channel"))).isTrue();
        assertThat(found.serves(Optional.of("c"))).isFalse();
        assertThat(found.serves(Optional.empty())).isTrue();
    }

    @Test
    default void the_browsers_key_comes_back_and_goes_with_its_account() {
        StripeConnectionId id = connected(Some.shop(), SAVED);
        String key = "pk_test_" + "p1".repeat(12);
        Entry entry =
                new Entry(
                        Mode.TEST,
                        "acct_1A2b3C4d5E6f",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(key));
        inOne(() -> connections().named(id).orElseThrow().connect(entry, BOX, SAVED));
        assertThat(fromOne(() -> connections().named(id).orElseThrow()).publishableKey())
                .contains(key);

        inOne(
                () ->
                        connections()
                                .named(id)
                                .orElseThrow()
                                .connect(
                                        Entry.of(Mode.TEST, "acct_9Z8y7X6w5V4u", SECRET),
                                        BOX,
                                        SAVED));

        assertThat(fromOne(() -> connections().named(id).orElseThrow()).publishableKey()).isEmpty();
    }

    @Test
    default void a_new_connection_has_no_key_and_serves_every_sales_channel() {
        StripeConnectionId id = connected(Some.shop(), SAVED);

        StripeConnection found = fromOne(() -> connections().named(id).orElseThrow());

        assertThat(found.hasApiKey()).isFalse();
        assertThat(found.apiKey(BOX)).isEmpty();
        assertThat(found.serves(Optional.of("any"))).isTrue();
    }

    @Test
    default void what_came_of_a_check_comes_back_and_goes_with_the_key() {
        StripeConnectionId id = connected(Some.shop(), SAVED);
        inOne(() -> connections().named(id).orElseThrow().connect(withKey(KEY), BOX, SAVED));
        Map<String, String> missing =
                Map.of("refunds_write", "rak_charge_write", "payment_intents_write", "");
        Optional<List<String>> unheard = Optional.of(List.of("charge.refunded", "payout.paid"));

        inOne(() -> checked(id, KEY, new KeyCheck(SAVED, true, missing, unheard)));

        assertThat(fromOne(() -> connections().named(id).orElseThrow()).lastCheck())
                .contains(new KeyCheck(SAVED, true, missing, unheard));
        inOne(() -> checked(id, "rk_test_" + "k2".repeat(12), KeyCheck.refused(SAVED)));
        assertThat(fromOne(() -> connections().named(id).orElseThrow()).lastCheck())
                .map(KeyCheck::accepted)
                .contains(true);
        inOne(() -> checked(id, KEY, KeyCheck.refused(SAVED)));
        assertThat(fromOne(() -> connections().named(id).orElseThrow()).lastCheck())
                .contains(KeyCheck.refused(SAVED));
        inOne(() -> connections().named(id).orElseThrow().connect(withKey(KEY), BOX, SAVED));
        assertThat(fromOne(() -> connections().named(id).orElseThrow()).lastCheck()).isEmpty();
    }

    @Test
    default void what_is_forgotten_is_not_there_any_more() {
        ShopId shop = Some.shop();
        StripeConnectionId id = connected(shop, SAVED);
        StripeConnectionId other = connected(shop, SAVED);

        inOne(() -> connections().forget(connections().named(id).orElseThrow()));

        assertThat(fromOne(() -> connections().named(id))).isEmpty();
        assertThat(fromOne(() -> connections().of(shop)))
                .extracting(StripeConnection::id)
                .containsExactly(other);
    }

    private void checked(StripeConnectionId id, String key, KeyCheck check) {
        connections().named(id).orElseThrow().wasChecked(key, BOX, check);
    }

    private static Entry withKey(String key) {
        return new Entry(
                Mode.TEST,
                "acct_1A2b3C4d5E6f",
                Optional.empty(),
                Optional.of(key),
                Optional.empty(),
                Optional.empty());
    }

    private StripeConnectionId connected(ShopId shop, Instant at) {
        StripeConnection connection = new StripeConnection(Some.connection(), shop);
        connection.connect(Entry.of(Mode.TEST, "acct_1A2b3C4d5E6f", SECRET), BOX, at);
        inOne(() -> connections().keep(connection));
        return connection.id();
    }
}
