package dev.stripechat.fakeshop.shopware;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookPostTest {

    private final TinyShopware world = new TinyShopware(ShopwareShop.V67).installed();
    private final TinyApp app = world.app;
    private final WebhookPost post = world.shop.webhooks();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_changed_product_is_told_signed_with_its_id_alone() {
        somethingHappens();

        post.work();

        TinyApp.Letter letter = app.last("/webhook");
        assertThat(letter.headers())
                .containsEntry("shopware-shop-signature", TinyApp.hmac(app.secret(), letter.body()))
                .containsEntry("content-type", "application/json")
                .doesNotContainKey("x-shopware-event-id");
        assertThat(letter.body())
                .matches(
                        "\\{\"data\":\\{\"payload\":\\[\\{\"entity\":\"product\",\"operation\":\"update\",\"primaryKey\":\"\\w{32}\",\"updatedFields\":\\[\"versionId\",\"id\",\"stock\",\"updatedAt\"],\"versionId\":\"\\w{32}\"}],\"event\":\"product.written\"},\"source\":\\{\"url\":\"http:\\\\/\\\\/localhost:\\d+\",\"eventId\":\"[0-9a-f]{32}\",\"shopId\":\"\\w{16}\",\"appVersion\":\"1.0.0\"},\"timestamp\":\\d{10}}");
    }

    @Test
    void an_order_is_told_whole() {
        world.orders();

        post.work();

        TinyApp.Letter letter = app.last("/webhook");
        var order =
                letter.json()
                        .getAsJsonObject("data")
                        .getAsJsonObject("payload")
                        .getAsJsonObject("order");
        assertThat(order.get("id").getAsString()).isEqualTo(world.order());
        assertThat(order.get("amountTotal").getAsDouble()).isEqualTo(12.9);
        assertThat(order.getAsJsonArray("lineItems")).hasSize(1);
        assertThat(order.getAsJsonArray("transactions").get(0).getAsJsonObject())
                .satisfies(
                        t ->
                                assertThat(
                                                t.getAsJsonObject("stateMachineState")
                                                        .get("technicalName")
                                                        .getAsString())
                                        .isEqualTo("open"));
        assertThat(letter.body()).contains("\"customFields\":[]").contains("\"extensions\":[]");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 404, 401, 410, 302})
    void whatever_it_answers_an_app_is_tried_four_times_in_seven_seconds(int status) {
        app.spoils("/webhook", reply -> reply.as(status));
        somethingHappens();
        int before = app.letters("/webhook").size();

        for (int seconds : List.of(0, 1, 2, 4, 60)) {
            world.clock.moves(Duration.ofSeconds(seconds));
            post.work();
        }

        List<TinyApp.Letter> tries = app.letters("/webhook").subList(before, before + 4);
        assertThat(app.letters("/webhook")).hasSize(before + 4);
        assertThat(tries).extracting(WebhookPostTest::eventId).containsOnly(eventId(tries.get(0)));
        assertThat(tries)
                .extracting(l -> l.json().get("timestamp").getAsLong() % 100)
                .doesNotHaveDuplicates();
    }

    @Test
    void ten_letters_in_vain_switch_a_webhook_off_for_good() {
        post.weather(WebhookPost.Weather.LOST);
        for (int i = 0; i < 10; i++) {
            assertThat(post.inactive()).isEmpty();
            isLost();
        }

        post.weather(WebhookPost.Weather.CALM);
        somethingHappens();

        assertThat(post.work()).isZero();
        assertThat(post.inactive()).containsExactly("product.written");
        world.shop.app().update(app.zip("StripeChat", app.manifest("1.0.0")));
        assertThat(post.inactive()).containsExactly("product.written");
        world.shop.app().update(app.zip("StripeChat", app.manifest("1.0.1")));
        assertThat(post.inactive()).isEmpty();
    }

    @Test
    void one_that_arrives_makes_the_nine_before_forgotten() {
        for (int round = 0; round < 2; round++) {
            post.weather(WebhookPost.Weather.LOST);
            for (int i = 0; i < 9; i++) {
                isLost();
            }
            post.weather(WebhookPost.Weather.CALM);
            somethingHappens();
            post.work();
        }

        assertThat(post.inactive()).isEmpty();
    }

    @Test
    void a_letter_can_come_twice_with_the_same_id() {
        int before = app.letters("/webhook").size();
        post.weather(WebhookPost.Weather.DOUBLED);
        somethingHappens();

        post.work();

        List<TinyApp.Letter> both = app.letters("/webhook").subList(before, before + 2);
        assertThat(eventId(both.get(0))).isEqualTo(eventId(both.get(1)));
    }

    @Test
    void the_younger_can_come_first() {
        post.weather(WebhookPost.Weather.REVERSED);
        somethingHappens();
        world.orders();
        int before = app.letters("/webhook").size();

        post.work();

        assertThat(app.letters("/webhook").subList(before, before + 2))
                .extracting(l -> l.json().getAsJsonObject("data").get("event").getAsString())
                .containsExactly("checkout.order.placed", "product.written");
    }

    @Test
    void who_may_not_read_it_or_is_switched_off_is_not_told() {
        post.happened("customer.written", new JsonArray());
        world.shop.app().deactivate();
        somethingHappens();

        assertThat(post.work()).isZero();
    }

    @Test
    void a_small_shop_tells_at_once_and_never_again() {
        app.spoils("/webhook", reply -> reply.as(500));
        int before = app.letters("/webhook").size();
        post.sendsInline(true);

        somethingHappens();

        assertThat(app.letters("/webhook")).hasSize(before + 1);
        assertThat(post.work()).isZero();
    }

    @Test
    void the_new_outbox_numbers_its_letters_and_waits_as_long_as_it_is_asked_to() {
        post.reworks(true);
        app.spoils("/webhook", reply -> reply.as(503));
        somethingHappens();
        post.work();

        world.clock.moves(Duration.ofSeconds(5));
        post.work();

        assertThat(app.last("/webhook").headers())
                .containsEntry("x-shopware-event-id", eventId(app.last("/webhook")))
                .containsEntry("x-shopware-attempt", "1")
                .containsKey("x-shopware-sequence");
        world.clock.moves(Duration.ofSeconds(29));
        assertThat(post.work()).isZero();
        world.clock.moves(Duration.ofSeconds(1));
        assertThat(post.work()).isEqualTo(1);
    }

    @Test
    void the_new_outbox_takes_gone_at_its_word_and_blames_the_letter_for_400() {
        post.reworks(true);
        app.spoils("/webhook", reply -> reply.as(400));
        somethingHappens();
        post.work();
        world.clock.moves(Duration.ofHours(5));
        assertThat(post.work()).isZero();

        app.spoils("/webhook", reply -> reply.as(410));
        somethingHappens();
        post.work();

        assertThat(post.inactive()).containsExactly("product.written");
    }

    private void somethingHappens() {
        world.shop
                .data()
                .change(
                        "product",
                        OpeningStock.MUG,
                        row -> row.addProperty("stock", row.get("stock").getAsInt() + 1));
        world.clock.moves(Duration.ofMillis(1));
    }

    private void isLost() {
        somethingHappens();
        for (int tries = 0; tries < 4; tries++) {
            post.work();
            world.clock.moves(Duration.ofSeconds(4));
        }
    }

    private static String eventId(TinyApp.Letter letter) {
        return letter.json().getAsJsonObject("source").get("eventId").getAsString();
    }
}
