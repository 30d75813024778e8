package dev.stripechat.fakeshop.shopware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminCallsTest {

    private static final String FLOW =
            """
            <flow-extensions><flow-actions><flow-action><meta><name>stripe.chat.say</name><label>x</label><headline>x</headline>
            <description>x</description><url>%s/flow</url><requirements>orderAware</requirements></meta>
            <headers><parameter type="string" name="stripe-chat-action" value="say"/></headers>
            <parameters><parameter type="string" name="orderId" value="{{ order.id }}"/></parameters>
            <config><input-field type="text"><name>text</name><label>x</label></input-field></config>
            </flow-action></flow-actions></flow-extensions>
            """;

    private final TinyShopware world = new TinyShopware(ShopwareShop.V67);
    private final TinyApp app = world.app;
    private final AdminCalls admin = world.shop.admin();

    AdminCallsTest() {
        Map<String, String> files =
                Map.of(
                        "manifest.xml", app.manifest("1.0.0"),
                        "Resources/flow.xml", FLOW.formatted(app.url()));
        world.shop.app().install(app.zip("StripeChat", files));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_button_says_beside_which_rows_it_was_pressed() {
        app.answers("/action", "{\"actionType\":\"reload\",\"payload\":{}}");

        ActionAnswer answer = admin.presses("openChat", "a1", "b2");

        TinyApp.Letter letter = app.last("/action");
        assertThat(answer.actionType()).isEqualTo("reload");
        assertThat(letter.json().get("data"))
                .hasToString(
                        "{\"ids\":[\"a1\",\"b2\"],\"entity\":\"order\",\"action\":\"openChat\"}");
        assertThat(letter.json().getAsJsonObject("meta").keySet())
                .containsExactly("timestamp", "reference", "language");
        assertThat(letter.headers())
                .containsEntry(
                        "shopware-shop-signature", TinyApp.hmac(app.secret(), letter.body()));
    }

    @Test
    void a_page_that_a_button_opens_is_signed_for() {
        app.answers(
                "/action",
                "{\"actionType\":\"openModal\",\"payload\":{\"iframeUrl\":\"https://app.example/x?a=1\",\"size\":\"large\"}}");

        String url = admin.presses("openChat", "1").payload().get("iframeUrl").getAsString();

        assertThat(url).startsWith("https://app.example/x?a=1&shop-id=" + world.shop.shopId());
        isSigned(url);
    }

    @Test
    void an_empty_answer_is_signed_too() {
        assertThat(admin.presses("openChat", "1").actionType()).isEmpty();

        app.spoils("/action", reply -> reply.signed(""));

        fails("ActionButton remote execution failed");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 500})
    void an_answer_that_is_not_signed_for_is_thrown_away_whatever_its_status(int status) {
        app.spoils("/action", reply -> reply.as(status).signed("00"));

        fails("ActionButton remote execution failed");
    }

    @Test
    void only_401_needs_no_signature_and_is_an_error_all_the_same() {
        app.spoils("/action", reply -> reply.as(401).signed(""));

        fails("Client error: status 401");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"actionType\":\"reload\"}|Invalid app response",
                "{\"actionType\":\"dance\",\"payload\":{}}|No factory found for action type \"dance\"",
                "{\"actionType\":\"openModal\",\"payload\":{\"iframeUrl\":\"https://a.example\",\"size\":\"huge\"}}|invalid size",
                "{\"actionType\":\"openNewTab\",\"payload\":{}}|invalid redirectUrl",
                "{\"actionType\":\"notification\",\"payload\":{\"status\":\"ok\",\"message\":\"x\"}}|invalid status"
            })
    void an_answer_that_the_administration_cannot_read_is_an_error(String answer, String reason) {
        app.answers("/action", answer);

        fails(reason);
    }

    @Test
    void a_flow_sends_words_and_may_send_its_content_type_twice() {
        HttpReply reply =
                admin.flows(
                        "stripe.chat.say",
                        Map.of("orderId", "a1"),
                        "application/json, application/json");

        TinyApp.Letter letter = app.last("/flow");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(letter.headers())
                .containsEntry("content-type", "application/json, application/json")
                .containsEntry("stripe-chat-action", "say")
                .containsEntry(
                        "shopware-shop-signature", TinyApp.hmac(app.secret(), letter.body()));
        assertThat(letter.json().keySet()).containsExactly("orderId", "source", "timestamp");
        assertThat(letter.json().getAsJsonObject("source").get("action").getAsString())
                .isEqualTo("stripe.chat.say");
    }

    @Test
    void a_newer_shop_says_who_opens_a_page_and_drops_what_its_source_had() {
        String url = admin.module("settings", Optional.of("0189d7f0a5c77b0d8f3b2f2b8a9c1d2e"));

        assertThat(url)
                .startsWith(app.url() + "/module?shop-id=")
                .contains(
                        "&sw-version=6.7.13.0&app-version=1.0.0&in-app-purchases=&sw-context-language=",
                        "&sw-user-id=0189d7f0a5c77b0d8f3b2f2b8a9c1d2e&shopware-shop-signature=");
        isSigned(url);
    }

    @Test
    void a_page_may_come_with_everything_encoded_anew_and_more_behind_the_signature() {
        String url = admin.location(app.url() + "/module", "stripe-chat-card", Optional.empty());

        String again = AdminCalls.reEncoded(url, "saved", "a:b");

        assertThat(url).contains("?location-id=stripe-chat-card&shop-id=", "shop-url=http://");
        assertThat(again)
                .contains("shop-url=http%3A%2F%2Flocalhost%3A", "&shopware-shop-signature=")
                .endsWith("&saved=a%3Ab");
    }

    @ParameterizedTest
    @CsvSource({
        "6.6.7.1, en-GB, 98534850340f8c0bb07010f8b6b08f788a6f55eddaadabe5c951692fcf790696",
        "6.7.13.0, de-DE, 526a1e53d5cd659b9730cfed92873a4f9f685e6672fb651adaa0a0dfff5406c5"
    })
    void a_page_is_signed_for_as_elsewhere(String version, String locale, String signature) {
        AdminCalls calls = callsOf(version, locale);

        String url = calls.mainModule(Optional.of("0189d7f0a5c77b0d8f3b2f2b8a9c1d2e"));

        assertThat(url).endsWith("&shopware-shop-signature=" + signature);
    }

    private AdminCalls callsOf(String text, String locale) {
        ShopwareVersion version = new ShopwareVersion(text);
        String address = "https://shop.example.com";
        ShopIdentity shop = new ShopIdentity(version, "KIPf0Fz6BUkN1234", address, address);
        AppLine line = new AppLine(version);
        line.speaks(ShopwareId.ENGLISH, locale);
        AppRow row = new AppRow(AppZip.of(app.zip()));
        row.commit("a".repeat(64));
        row.activate(true);
        Clock clock = Clock.fixed(Instant.ofEpochSecond(1_732_284_000), ZoneOffset.UTC);
        KeyRack rack = new OAuthRack(new OAuth(clock));
        AppSecrets secrets = new AppSecrets(new Registrar(line, shop, version, clock), rack);
        AppSystem apps = AppSystem.with(row, version, shop, secrets, rack);
        return new AdminCalls(apps, shop, line, version, clock);
    }

    private void isSigned(String url) {
        String query = url.substring(url.indexOf('?') + 1);
        String[] parts = query.split("&shopware-shop-signature=");
        assertThat(parts[1]).isEqualTo(TinyApp.hmac(app.secret(), parts[0]));
    }

    private void fails(String reason) {
        assertThatThrownBy(() -> admin.presses("openChat", "1"))
                .isInstanceOf(ShopwareError.class)
                .hasMessageContaining(reason);
    }
}
