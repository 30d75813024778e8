package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.fakeshop.shopware.OpeningStock;
import dev.stripechat.fakeshop.shopware.PlacedOrders;
import dev.stripechat.fakeshop.shopware.ShopwareShop;
import dev.stripechat.fakeshop.shopware.WebhookPost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Webhooks of a shop come twice, the younger before the older, hours late, or never (G9): in the end we know what it knows. */
@Tag("story")
class SilentWebhooksTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final String EFFECTS =
            """
            select concat_ws(' ', order_id, changed_at, looked_at) from shop_order
            union all select concat_ws(' ', 'missed', order_id, what, found_at) from shop_order_missed
            union all select 'attempts ' || count(*) from shop_payment_attempt
            union all select 'said ' || count(*) from conversation_message order by 1
            """;
    private static final String WAITING =
            """
            select event_id from runtime_intake where source like 'shopware:%' and outcome is null
            union all select order_id from shop_order_touch
            """;

    private final LeapingWorld world = LeapingWorld.shared();
    private final ShopwareShop shop = world.shop;
    private final PlacedOrders orders = new PlacedOrders(shop.data());
    private final String customer = orders.customer("shopper@shop.example", "+49 30 901820", false);

    @AfterEach
    void the_weather_is_good_again_and_our_books_are_the_shops() {
        shop.webhooks().weather(WebhookPost.Weather.CALM);
        world.books.agree();
    }

    @Test
    void an_hour_without_webhooks_is_made_good_by_one_look_and_what_comes_late_changes_nothing() {
        List<String> known = List.of(buys(), buys(), buys(), buys());
        shop.webhooks().work();
        world.books.agree();
        List<String> missed = missed();

        missed.addAll(anHourPasses(known));
        world.follows(Duration.ofHours(1));
        world.books.agree();
        assertThat(missed()).containsExactlyInAnyOrderElementsOf(missed);
        theAlarmRings(missed.size());

        List<String> effects = effects();
        shop.webhooks().weather(WebhookPost.Weather.DOUBLED);
        assertThat(shop.webhooks().work()).isGreaterThan(8);
        allIsHeard();
        assertThat(effects()).isEqualTo(effects);
    }

    /** The look after it finds nothing again, and sees that the webhooks are silent. */
    private void theAlarmRings(int times) {
        world.leaps(Duration.ofMinutes(4));
        assertThat(missed()).as("nothing is found again").hasSize(times);
        assertThat(world.connection().getAsJsonArray("problems").toString())
                .contains("webhooks_silent", "webhooks_missed");
        assertThat(world.connection().get("missedInAll").getAsInt()).isEqualTo(times);
    }

    @Test
    void the_younger_overtake_the_older() {
        String paid = buys();
        shop.data().enter("order_transaction", orders.transactionOf(paid), "paid");
        orders.ship(paid, "00340434161094000001");
        shop.orders().cancel(buys());

        shop.webhooks().weather(WebhookPost.Weather.REVERSED);
        assertThat(shop.webhooks().work()).isGreaterThan(5);

        world.books.agree();
    }

    @Test
    void what_a_shop_has_given_up_on_is_found() {
        shop.webhooks().weather(WebhookPost.Weather.LOST);
        shop.data().enter("order_transaction", orders.transactionOf(buys()), "paid");
        for (int seconds : List.of(0, 1, 2, 4)) {
            world.passes(Duration.ofSeconds(seconds));
            shop.webhooks().work();
        }
        assertThat(shop.webhooks().work()).as("the shop has given up").isZero();

        world.leaps(Duration.ofMinutes(4));

        world.books.agree();
    }

    /** Changes of all kinds; what webhooks should have told, in the words of the page. */
    private List<String> anHourPasses(List<String> known) {
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            world.passes(TEN_MINUTES);
            missed.add(number(buys()) + " placed");
        }
        shop.data().enter("order_transaction", orders.transactionOf(known.get(0)), "paid");
        missed.add(number(known.get(0)) + " payment");
        shop.orders().cancel(known.get(1));
        missed.add(number(known.get(1)) + " order");
        orders.ship(known.get(2), "00340434161094000002");
        missed.add(number(known.get(2)) + " delivery");
        shop.orders().costs(known.get(3), 99.50);
        shop.data().change("customer", customer, row -> row.addProperty("lastName", "buyer"));
        shop.data().changeSilently("product", OpeningStock.MUG, row -> row.addProperty("stock", 3));
        world.passes(TEN_MINUTES);
        return missed;
    }

    private String buys() {
        return world.buys(customer);
    }

    private String number(String order) {
        return shop.data().row("order", order).get("orderNumber").getAsString();
    }

    private List<String> missed() {
        return new ArrayList<>(
                column("select order_number || ' ' || what from shop_order_missed order by 1"));
    }

    private List<String> effects() {
        return column(EFFECTS);
    }

    private void allIsHeard() {
        world.until("not all is dealt with", () -> column(WAITING).isEmpty());
    }

    private List<String> column(String sql) {
        return world.server.database().column(sql);
    }
}
