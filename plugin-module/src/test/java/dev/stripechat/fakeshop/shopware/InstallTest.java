package dev.stripechat.fakeshop.shopware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstallTest {

    private final TinyShopware world = new TinyShopware(ShopwareShop.V67);
    private final TinyApp app = world.app;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void an_app_is_asked_signed_and_unencoded_then_confirmed_with_two_keys() {
        world.shop.app().install(app.zip());

        TinyApp.Letter register = app.last("/register");
        assertThat(register.query())
                .isEqualTo(
                        "shop-id=%s&shop-url=%s&timestamp=%d"
                                .formatted(
                                        world.shop.shopId(),
                                        world.shop.origin(),
                                        world.clock.instant().getEpochSecond()));
        assertThat(register.headers())
                .containsEntry(
                        "shopware-app-signature",
                        TinyApp.hmac(TinyApp.APP_SECRET, register.query()))
                .containsEntry("sw-version", "6.7.13.0")
                .containsEntry("sw-user-language", "en-GB")
                .doesNotContainKey("shopware-shop-signature");
        assertThat(app.last("/confirm").body())
                .matches(
                        "\\{\"apiKey\":\"SWIA\\w{22}\",\"secretKey\":\"[\\w+\\\\/]+\",\"timestamp\":\"\\d{10}\",\"shopUrl\":\"http:\\\\/\\\\/localhost:\\d+\",\"shopId\":\"\\w{16}\"}");
        assertThat(world.shop.app().secret()).contains(app.secret());
    }

    @Test
    void the_app_hears_that_it_is_there_and_switched_on() {
        world.installed();

        assertThat(app.letters("/webhook"))
                .extracting(l -> l.json().getAsJsonObject("data").get("event").getAsString())
                .containsExactly("app.installed", "app.activated");
        assertThat(app.letters("/webhook").get(0).body()).contains("{\"appVersion\":\"1.0.0\"}");
        assertThat(app.letters("/webhook").get(1).body()).contains("\"payload\":[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no|JSON response could not be decoded",
                "{\"error\":\"not you\"}|not you",
                "{\"proof\":\"00\"}|The app server provided an invalid proof",
                "{\"proof\":[]}|The app server provided no proof"
            })
    void who_answers_wrongly_is_not_installed(String answer, String reason) {
        app.spoils("/register", reply -> reply.saying(answer));

        refuses(app.zip(), "App registration for \"StripeChat\" failed: " + reason);
        assertThat(app.letters("/confirm")).isEmpty();
        assertThat(app.letters("/webhook")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 63, 256})
    void a_secret_that_is_too_short_or_too_long_is_not_taken(int length) {
        UnaryOperator<TinyApp.Reply> other =
                reply ->
                        reply.saying(
                                reply.body()
                                        .replaceAll(
                                                "\"secret\":\"\\w+\"",
                                                "\"secret\":\"" + "x".repeat(length) + "\""));
        app.spoils("/register", other);

        refuses(app.zip(), "A secret has 64 to 255 characters, not " + length);
    }

    @Test
    void a_confirmation_that_is_refused_ends_it() {
        app.spoils("/confirm", reply -> reply.as(401).saying("{\"error\":\"no\"}"));

        refuses(app.zip(), "was rejected: no");
        assertThat(world.shop.app().secret()).isEmpty();
    }

    @Test
    void an_app_that_is_not_there_is_told_in_the_words_of_curl() {
        String elsewhere =
                app.manifest("1.0.0").replaceAll("127.0.0.1:\\d+/register", "127.0.0.1:1/register");

        refuses(app.zip("StripeChat", elsewhere), "failed: cURL error 7");
    }

    @Test
    void an_app_that_takes_too_long_is_not_waited_for() {
        app.hangs("/register");
        world.shop.hurries(50);

        refuses(app.zip(), "failed: cURL error 28");
    }

    @Test
    void the_folder_is_named_as_the_app() {
        refuses(app.zip("stripe-chat", app.manifest("1")), "folder name must be equal");
    }

    @Test
    void without_a_secret_only_the_store_could_sign() {
        String open = app.manifest("1").replaceAll("<secret>.*</secret>", "");

        refuses(app.zip("StripeChat", open), "Could not sign payload with store secret for app");
    }

    @ParameterizedTest
    @CsvSource({
        "~6.6.0 || ~6.7.0, ~6.6.0, not compatible",
        "<read>order</read>, , permissions are missing:",
        "event=\"product.written\", event=\"cart.written\", not hookable",
        "<author>x</author>, , author"
    })
    void what_the_shop_cannot_read_is_refused_before_anybody_is_asked(
            String piece, String other, String reason) {
        String manifest = app.manifest("1").replace(piece, other == null ? "" : other);

        refuses(app.zip("StripeChat", manifest), reason);
        assertThat(app.letters("/register")).isEmpty();
    }

    @Test
    void an_older_shop_refuses_what_its_schema_does_not_know() {
        try (TinyShopware older = new TinyShopware(ShopwareShop.V66)) {
            String newer =
                    older.app
                            .manifest("1")
                            .replace(
                                    "</meta>",
                                    "</meta><requirements><public-access/></requirements>");
            byte[] zip = older.app.zip("StripeChat", newer);

            assertThatThrownBy(() -> older.shop.app().install(zip))
                    .hasMessageContaining("requirements");
        }
    }

    @Test
    void a_newer_version_registers_nobody_anew_and_has_fresh_webhooks() {
        world.installed();

        world.shop.app().update(app.zip("StripeChat", app.manifest("1.1.0")));

        assertThat(app.letters("/register")).hasSize(1);
        assertThat(app.last("/webhook").body())
                .contains("\"event\":\"app.updated\"", "\"appVersion\":\"1.1.0\"");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void who_removes_an_app_says_whether_its_data_stays(boolean keep) {
        world.installed();

        world.shop.app().uninstall(Optional.of(keep));

        assertThat(app.letters("/webhook").get(2).body()).contains("app.deactivated");
        assertThat(app.last("/webhook").body())
                .contains(
                        "{\"payload\":{\"keepUserData\":" + keep + "},\"event\":\"app.deleted\"}");
    }

    @Test
    void an_older_shop_does_not_say_it() {
        try (TinyShopware older = new TinyShopware(ShopwareShop.V66).installed()) {
            older.shop.app().uninstall(Optional.of(true));

            assertThat(older.app.last("/webhook").body())
                    .contains("{\"payload\":[],\"event\":\"app.deleted\"}");
        }
    }

    @Test
    void who_comes_back_signs_with_the_secret_that_was_remembered() {
        world.installed();
        String before = app.secret();
        world.shop.app().uninstall(Optional.of(true));

        world.installed();

        TinyApp.Letter register = app.last("/register");
        assertThat(register.headers())
                .containsEntry("shopware-shop-signature", TinyApp.hmac(before, register.query()));
        assertThat(app.last("/confirm").headers())
                .containsEntry(
                        "shopware-shop-signature-previous",
                        TinyApp.hmac(before, app.last("/confirm").body()));
    }

    private void refuses(byte[] zip, String reason) {
        assertThatThrownBy(() -> world.shop.app().install(zip))
                .isInstanceOf(ShopwareError.class)
                .hasMessageContaining(reason);
    }
}
