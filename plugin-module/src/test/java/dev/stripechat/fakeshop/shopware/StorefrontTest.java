package dev.stripechat.fakeshop.shopware;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorefrontTest {

    private static final String TEMPLATE =
            "{% sw_extends '@Storefront/storefront/base.html.twig' %}{% block base_body_script %}{{ parent() }}"
                    + "<template data-route=\"{{ activeRoute|e('html_attr') }}\" data-order=\"{{ page.order.id ?? '' }}\""
                    + " data-customer=\"{{ context.customer is not null ? 'yes' : 'no' }}\""
                    + " data-language=\"{{ app.request.locale }}\"></template>{% endblock %}";
    private static final String TOKEN = "/app-system/StripeChat/generate-token";

    private final TinyShopware world = new TinyShopware(ShopwareShop.V67);
    private final TinyApp app = world.app;

    StorefrontTest() {
        String context =
                "<checkout>%1$s/gateway</checkout><context>%1$s/context</context>"
                        .formatted(app.url());
        String manifest = app.manifest("1.0.0").replaceFirst("<checkout>.*</checkout>", context);
        world.shop.app().install(app.zip("StripeChat", files(manifest)));
        app.answers("/gateway", "[]");
        app.answers("/context", "[]");
    }

    private static Map<String, String> files(String manifest) {
        return Map.of(
                "manifest.xml", manifest,
                "Resources/views/storefront/base.html.twig", TEMPLATE,
                "Resources/app/storefront/dist/storefront/js/stripe-chat/stripe-chat.js", "1;");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void every_page_has_the_apps_script_and_the_end_of_its_template() {
        String page = world.gets("/detail/" + OpeningStock.MUG).body();

        assertThat(page)
                .contains(
                        "<script src=\"/theme/js/stripe-chat/stripe-chat.js\" defer>",
                        "<template data-route=\"frontend.detail.page\" data-order=\"\" data-customer=\"no\" data-language=\"de-DE\">",
                        "\"frontend.gateway.context\":\"/gateway/context\"");
        assertThat(world.gets("/theme/js/stripe-chat/stripe-chat.js").body()).isEqualTo("1;");
        world.shop.app().deactivate();
        assertThat(world.gets("/").body()).doesNotContain("<template");
    }

    @Test
    void a_failed_payment_page_names_its_route_its_order_and_no_reason() {
        app.answers("/pay", "{\"message\":\"insufficient funds\"}");

        String page = world.gets(world.orders()).body();

        assertThat(page)
                .contains("data-route=\"frontend.account.edit-order.page\"", world.order())
                .contains("Die Zahlung ist fehlgeschlagen.")
                .doesNotContain("insufficient");
        assertThat(world.gets("/en/account/order/edit/" + world.order() + "?error-code=x").body())
                .contains("The payment failed.", "data-language=\"en-GB\"");
    }

    @Test
    void who_reads_english_comes_back_in_english() {
        app.answers("/pay", "{\"message\":\"no\"}");
        world.posts("/en/checkout/line-item/add", "quantity=1&productId=" + OpeningStock.MUG);
        world.posts("/en/checkout/register", "email=demo.shopper%40example.com");

        HttpResponse<String> failed = world.posts("/en/checkout/order", "tos=on");

        assertThat(world.goesTo(failed)).startsWith("/en/account/order/edit/");
    }

    @Test
    void nobody_sees_the_order_of_another() {
        world.orders();
        String order = world.order();
        world.gets("/account/logout");

        assertThat(world.gets("/account/order/edit/" + order).statusCode()).isEqualTo(403);
        assertThat(world.gets("/checkout/finish?orderId=" + order).statusCode()).isEqualTo(403);
        String link = ShopwareData.text(world.shop.data().row("order", order), "deepLinkCode");
        assertThat(world.gets("/account/order/" + link).body())
                .contains("frontend.account.order.single.page");
    }

    @Test
    void without_a_customer_the_shop_signs_for_nobody() {
        HttpResponse<String> refused = world.posts(TOKEN, "");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(
                        JsonParser.parseString(refused.body())
                                .getAsJsonObject()
                                .get("message")
                                .getAsString())
                .isEqualTo("JWT generation requires customer to be logged in");
        assertThat(world.posts("/app-system/Other/generate-token", "").statusCode()).isEqualTo(404);
    }

    @Test
    void a_token_names_what_the_app_may_read_and_times_to_the_microsecond() {
        world.orders();

        JsonObject answer = JsonParser.parseString(world.posts(TOKEN, "").body()).getAsJsonObject();

        String[] token = answer.get("token").getAsString().split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("\"iat\":1795356000.123456,", "\"exp\":1795356600.123456,");
        assertThat(JsonParser.parseString(claims).getAsJsonObject().keySet())
                .containsExactly(
                        "iss",
                        "iat",
                        "nbf",
                        "exp",
                        "salesChannelId",
                        "customerId",
                        "currencyId",
                        "languageId");
        assertThat(answer.get("expires").getAsString()).isEqualTo("2026-11-22T14:10:00+00:00");
        assertThat(answer.get("shopId").getAsString()).isEqualTo(world.shop.shopId());
    }

    @Test
    void a_guest_may_be_nobody_any_more_after_the_finish_page() {
        world.shop.logsGuestsOut(true);
        app.answers("/pay", "{\"status\":\"paid\"}");
        String finish = world.orders();
        assertThat(world.posts(TOKEN, "").statusCode()).isEqualTo(200);

        assertThat(world.gets(finish).body()).contains("data-customer=\"yes\"");

        assertThat(world.posts(TOKEN, "").statusCode()).isEqualTo(400);
    }

    @Test
    void the_checkout_asks_the_app_and_goes_on_whatever_it_answers() {
        world.posts("/checkout/line-item/add", "quantity=2&productId=" + OpeningStock.MUG);

        assertThat(world.gets("/checkout/cart").body()).contains("25,80");

        JsonObject asked = app.last("/gateway").json();
        assertThat(asked.keySet())
                .containsExactly(
                        "source",
                        "salesChannelContext",
                        "cart",
                        "paymentMethods",
                        "shippingMethods");
        assertThat(asked.getAsJsonObject("salesChannelContext").get("customer").isJsonNull())
                .isTrue();
        assertThat(asked.getAsJsonObject("paymentMethods").get(OpeningStock.CARD).getAsString())
                .isEqualTo("payment_StripeChat_card");
        assertThat(world.shop.gateways().log()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"commands\":[]}|did not provide a list",
                "[{\"command\":\"dance\",\"payload\":{}}]|Handler not found",
                "[{\"command\":\"add-cart-error\"}]|Payload invalid"
            })
    void what_the_app_answers_badly_is_only_logged(String answer, String logged) {
        app.answers("/gateway", answer);

        assertThat(world.gets("/checkout/cart").statusCode()).isEqualTo(200);
        assertThat(world.shop.gateways().log()).singleElement().asString().contains(logged);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_app_that_hangs_or_does_not_sign_is_only_logged(boolean hangs) {
        if (hangs) {
            app.hangs("/gateway");
            world.shop.hurries(100);
        } else {
            app.spoils("/gateway", reply -> reply.signed("00"));
        }

        assertThat(world.gets("/checkout/cart").statusCode()).isEqualTo(200);
        assertThat(world.shop.gateways().log()).hasSize(1);
    }

    @Test
    void before_a_login_the_shop_vouches_for_the_cart_and_passes_a_word_on() {
        world.posts("/checkout/line-item/add", "quantity=1&productId=" + OpeningStock.MUG);

        HttpResponse<String> answer =
                world.asks("/gateway/context", "{\"appName\":\"StripeChat\",\"nonce\":\"n1\"}");

        JsonObject told = app.last("/context").json();
        assertThat(told.getAsJsonObject("data")).hasToString("{\"nonce\":\"n1\"}");
        assertThat(told.getAsJsonObject("cart").get("token"))
                .isEqualTo(told.getAsJsonObject("salesChannelContext").get("token"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"token\":\"", "\"redirectUrl\":null");
    }

    @Test
    void an_older_shop_has_no_such_gateway() {
        try (TinyShopware older = new TinyShopware(ShopwareShop.V66).installed()) {
            assertThat(older.gets("/").body()).doesNotContain("frontend.gateway.context");
            assertThat(older.asks("/gateway/context", "{\"appName\":\"StripeChat\"}").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void the_administration_shows_a_signed_page_of_the_app_in_a_frame() {
        String page = world.gets("/admin?module=settings&theme=dark").body();

        assertThat(page)
                .contains("data-theme=\"dark\"", "data-origin=\"" + app.url() + "\"")
                .contains(
                        "src=\""
                                + app.url()
                                + "/module?shop-id="
                                + world.shop.shopId()
                                + "&amp;shop-url=")
                .contains("&quot;contextTheme&quot;:&quot;dark&quot;");
    }
}
