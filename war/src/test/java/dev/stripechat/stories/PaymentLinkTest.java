package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.stripechat.world.Call;
import dev.stripechat.world.Order;
import dev.stripechat.world.PaymentLink;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a payment link opens, for whom, and the chat of its page. */
@Tag("story")
class PaymentLinkTest {

    private final PayingShop world = PayingShop.open();
    private final Order order = world.order();

    @Test
    void the_page_shows_the_order_as_the_shop_signed_it() {
        world.tellsCart(order, "Notebook", 4780);

        order.looking("#2C3E6B", "https://shop.example/logo.svg");
        JsonObject page = order.with("language", "de").opens().shows().expect(200).json();

        assertThat(page.get("state").getAsString()).isEqualTo("open");
        assertThat(page.get("language").getAsString()).isEqualTo("de");
        assertThat(page.get("mode").getAsString()).isEqualTo("test");
        assertThat(page.get("order").toString())
                .isEqualTo(
                        "{\"amount\":4780,\"currency\":\"eur\",\"items\":[{\"amount\":4780,"
                                + "\"name\":\"Notebook\",\"quantity\":1}],\"number\":\"10001\",\"shipping\":null}");
        assertThat(page.getAsJsonObject("returnUrls").get("processing").getAsString())
                .isEqualTo("https://shop.example/thanks?order=1");
        assertThat(page.getAsJsonObject("stripe").get("publishableKey").getAsString())
                .isEqualTo(world.stripe.account().publishableKey());
        assertThat(page.get("look").toString())
                .isEqualTo("{\"brand\":\"#2c3e6b\",\"logo\":\"https://shop.example/logo.svg\"}");
        assertThat(page.get("payment").isJsonNull()).isTrue();
    }

    @Test
    void the_page_itself_is_empty_and_strict() {
        Call.Answer page = order.opens().page().expect(200);

        Map<String, List<String>> headers = page.headers();
        assertThat(page.body()).contains("<div id=\"page\">").doesNotContain("10001");
        assertThat(headers.get("cache-control")).containsExactly("no-store");
        assertThat(headers.get("referrer-policy")).containsExactly("no-referrer");
        assertThat(headers.get("x-content-type-options")).containsExactly("nosniff");
        assertThat(headers.get("content-security-policy").get(0))
                .contains("default-src 'none'", "frame-ancestors 'none'", "https://js.stripe.com")
                .contains("img-src 'self' data: blob: https://*.stripe.com", "https://shop.example")
                .doesNotContain("unsafe");
    }

    @Test
    void the_first_browser_sees_the_chat_and_a_later_one_what_is_said_from_then_on() {
        PaymentLink link = order.opens();
        PageBrowser first = world.browser(link);
        first.says("Can I pay by invoice?");

        PageBrowser later = world.browser(link);
        first.says("And by card?");

        assertThat(later.conversation()).isEqualTo(first.conversation());
        assertThat(first.reads()).contains("Can I pay by invoice?", "And by card?");
        assertThat(later.reads()).contains("And by card?").doesNotContain("Can I pay by invoice?");
        assertThat(later.reads(0)).doesNotContain("Can I pay by invoice?");
        assertThat(later.hearsOverASocket()).doesNotContain("Can I pay by invoice?");

        later.identifies(world.shop.tokenAt(world.server.origin(), "another-cart")).expect(400);
        assertThat(later.reads()).doesNotContain("Can I pay by invoice?");
        later.identifies(world.shop.tokenAt(world.server.origin(), order.checkout())).expect(204);
        assertThat(later.reads()).contains("Can I pay by invoice?");
    }

    @Test
    void what_keeps_the_shopper_from_paying_reaches_the_chat_once() {
        PaymentLink link = order.with("language", "en").opens();

        link.signals("form_not_loaded").expect(204);
        link.signals("form_not_loaded").expect(204);
        assertThat(link.signals("bored").expect(400).text("code")).isEqualTo("bad_kind");

        assertThat(world.browser(link).texts())
                .filteredOn(text -> text.contains("ad blocker"))
                .hasSize(1);
    }

    @Test
    void only_the_shop_starts_a_payment_and_only_for_its_own_pages() {
        assertThat(world.foreign(order).asks().expect(401).text("code"))
                .isEqualTo("bad_payment_signature");
        assertThat(order.returningTo("https://evil.example/").asks().expect(400).text("code"))
                .isEqualTo("bad_return_url");
        assertThat(world.order().looking("#2c3e6b", "https://evil.example/").asks().text("code"))
                .isEqualTo("bad_logo");
        assertThat(order.signedAt(Instant.now().minusSeconds(2_000)).asks().status())
                .isEqualTo(401);
        assertThat(
                        world.server
                                .database()
                                .column(
                                        "select subject from staff_audit where action = 'payment_attempt.refused'"))
                .isNotEmpty();
    }

    @Test
    void a_link_that_is_too_old_knows_the_way_back() {
        PaymentLink link = order.opens();
        world.server
                .database()
                .run(
                        "update shop_payment_link set expires_at = now() - interval '1 minute' where attempt_id = '"
                                + link.attempt()
                                + "'");

        Call.Answer gone = link.shows().expect(410);

        assertThat(gone.text("code")).isEqualTo("link_expired");
        assertThat(gone.text("shopUrl")).isEqualTo("https://shop.example");
        assertThat(gone.json().getAsJsonObject("look").get("brand").isJsonNull()).isTrue();
        assertThat(gone.text("shopName"))
                .isEqualTo(
                        world.order()
                                .opens()
                                .shows()
                                .json()
                                .getAsJsonObject("shop")
                                .get("name")
                                .getAsString());
        link.pays().expect(410);
        assertThat(order.opens().state()).isEqualTo("open");
    }
}
