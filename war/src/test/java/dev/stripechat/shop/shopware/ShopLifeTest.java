package dev.stripechat.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.settings.Standing;
import dev.stripechat.shop.ClearShops;
import dev.stripechat.shop.CustomerDeleted;
import dev.stripechat.shop.OrderTouched;
import dev.stripechat.shopware.ProtocolRefused;
import dev.stripechat.world.Shopware;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a shop tells us, twice and out of order as it likes. */
class ShopLifeTest {

    private static final String ORDER = "0189d7f0a5c77b0d8f3b2f2b8a9c1d2e";
    private static final String CUSTOMER = "d20e4d60e35e4afdb795c767eee08fec";

    private final Registering server = new Registering();
    private int told;
    private final Shopware shop = server.installs(new Shopware());

    @Test
    void who_switches_us_off_is_paused_and_who_switches_us_on_is_at_work() {
        tells("app.deactivated", "[]");
        assertThat(server.standing(shop)).isEqualTo(Standing.PAUSED);

        tells("app.activated", "[]");

        assertThat(server.standing(shop)).isEqualTo(Standing.LIVE);
    }

    @Test
    void a_word_that_is_older_than_what_is_known_changes_nothing() {
        tells("app.activated", "[]", Optional.of(12L));

        tells("app.deactivated", "[]", Optional.of(11L));

        assertThat(server.standing(shop)).isEqualTo(Standing.LIVE);
    }

    @Test
    void when_the_word_was_lost_that_we_were_switched_on_the_next_order_tells_it() {
        tells("app.deactivated", "[]");
        tells("order.written", order());
        assertThat(server.standing(shop)).isEqualTo(Standing.PAUSED);

        server.clock.pass(Duration.ofMinutes(10));
        tells("order.written", order());

        assertThat(server.standing(shop)).isEqualTo(Standing.LIVE);
    }

    @Test
    void who_takes_us_out_and_wants_its_data_kept_comes_back_to_it() {
        tells("app.deleted", "{\"keepUserData\":true}");
        server.clock.pass(Duration.ofDays(400));
        assertThat(server.known(shop).isLeaving(server.clock.instant())).isFalse();
        assertThat(server.standing(shop)).isEqualTo(Standing.PAUSED);

        server.confirms(shop, server.rotates(shop), Optional.of(shop.secret));

        assertThat(server.standing(shop)).isEqualTo(Standing.LIVE);
        assertThat(server.known(shop).shop()).isEqualTo(server.tenant);
        assertThat(server.known(shop).uninstalledAt()).isEmpty();
    }

    @Test
    void who_says_nothing_about_its_data_may_come_back_for_a_month() {
        tells("app.deleted", "[]");

        server.clock.pass(Duration.ofDays(30).minusSeconds(1));
        assertThat(server.known(shop).isLeaving(server.clock.instant())).isFalse();
        server.clock.pass(Duration.ofSeconds(1));

        assertThat(server.known(shop).isLeaving(server.clock.instant())).isTrue();
        assertThat(server.jobs.ordered(ClearShops.NAME)).isEmpty();
        assertThat(server.installations.leaving(server.clock.instant(), 10))
                .containsExactly(server.tenant);
    }

    @Test
    void who_wants_its_data_deleted_has_that_done_at_once_and_cannot_come_back_in_between() {
        tells("app.deleted", "{\"keepUserData\":false}");

        assertThat(server.jobs.ordered(ClearShops.NAME)).containsExactly(server.tenant.toString());
        assertThatThrownBy(() -> server.rotates(shop))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("leaving"));
    }

    @Test
    void what_is_told_twice_counts_once() {
        assertThat(server.tells(shop, "order.written", order(), "same"))
                .isEqualTo(TakeInWebhook.Taken.KEPT);
        server.deals();

        assertThat(server.tells(shop, "order.written", order(), "same"))
                .isEqualTo(TakeInWebhook.Taken.KNOWN);
        server.deals();

        assertThat(server.announcer.announced(OrderTouched.class))
                .containsExactly(new OrderTouched(server.tenant, ORDER));
    }

    @Test
    void orders_are_told_of_whatever_the_event_is_called() {
        for (String event :
                new String[] {
                    "checkout.order.placed", "state_enter.order_transaction.state.paid"
                }) {
            tells(event, "{\"order\":{\"id\":\"" + ORDER + "\",\"orderNumber\":\"10001\"}}");
        }
        tells("product.written", order().replace("\"order\"", "\"product\""));

        assertThat(server.announcer.announced(OrderTouched.class)).hasSize(2);
    }

    @Test
    void a_customer_who_was_deleted_is_told_of_and_one_who_was_changed_is_not() {
        tells("customer.written", customer("update"));
        tells("customer.deleted", customer("delete"));

        assertThat(server.announcer.announced(CustomerDeleted.class))
                .containsExactly(new CustomerDeleted(server.tenant, CUSTOMER));
    }

    @Test
    void what_a_copy_of_the_shop_says_is_noted_and_has_no_effect() {
        shop.url = "https://staging.example";

        assertThat(server.tells(shop, "app.deleted", "{\"keepUserData\":false}", "clone-1"))
                .isEqualTo(TakeInWebhook.Taken.OF_A_CLONE);
        server.deals();

        assertThat(server.known(shop).isActive()).isTrue();
        assertThat(server.standing(shop)).isEqualTo(Standing.LIVE);
        assertThat(
                        server.standings
                                .of(server.tenant)
                                .orElseThrow()
                                .copy(server.clock.instant())
                                .orElseThrow()
                                .url())
                .isEqualTo("https://staging.example");
        byte[] call = shop.webhook("pay", "[]", "clone-2");
        assertThat(server.proveCaller.by(call, shop.signs(call)).isClone()).isTrue();
    }

    @Test
    void what_nobody_has_signed_is_refused() {
        shop.secret = "wrong";

        assertThatThrownBy(() -> server.tells(shop, "order.written", order(), "e"))
                .isInstanceOf(ProtocolRefused.class);
        Shopware stranger = new Shopware();
        stranger.secret = "its own";
        assertThatThrownBy(() -> server.tells(stranger, "order.written", order(), "e"))
                .isInstanceOf(Refusal.class);
        assertThat(server.jobs.ordered("shop-news")).isEmpty();
    }

    private void tells(String event, String payload) {
        tells(event, payload, Optional.empty());
    }

    private void tells(String event, String payload, Optional<Long> number) {
        server.tells(shop, event, payload, "event-" + told++, number);
        server.deals();
    }

    private static String order() {
        return "[{\"entity\":\"order\",\"operation\":\"update\",\"primaryKey\":\""
                + ORDER
                + "\",\"updatedFields\":[\"id\"],\"versionId\":\"0fa91ce3e96a4bc2be4bd9ce752c3425\"}]";
    }

    private static String customer(String operation) {
        return "[{\"entity\":\"customer\",\"operation\":\""
                + operation
                + "\",\"primaryKey\":\""
                + CUSTOMER
                + "\",\"updatedFields\":[]}]";
    }
}
