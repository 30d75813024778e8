package dev.stripechat.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.settings.FindStanding;
import dev.stripechat.shop.APaymentAttempt;
import dev.stripechat.shop.APaymentRequest;
import dev.stripechat.shop.AnInstallation;
import dev.stripechat.shop.InMemoryPaymentAttempts;
import dev.stripechat.shop.InMemoryTokenKeys;
import dev.stripechat.shop.TokenSigner;
import dev.stripechat.shop.signed.PluginTokens;
import dev.stripechat.shopware.ProtocolRefused;
import dev.stripechat.shopware.api.ShopSilent;
import dev.stripechat.world.Shopware;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The shop's word for a shopper becomes a ShopToken; what the page says of itself proves nothing (T02, T21). */
class ExchangeTokenTest {

    private static final String MINE = OneShop.CUSTOMER;
    private static final String OTHERS = "7".repeat(32);
    private static final String CHANNEL = "9".repeat(32);

    private final Registering server = new Registering();
    private final Shopware shop = server.installs(new Shopware());
    private final InMemoryPaymentAttempts attempts = new InMemoryPaymentAttempts();
    private final OneShop orders = new OneShop("open");
    private final ProveShopper proveShopper =
            new ProveShopper(
                    server.installations,
                    server.shops,
                    attempts,
                    new FindStanding(server.standings),
                    AnInstallation.BOX,
                    server.clock);
    private final ExchangeToken exchange =
            new ExchangeToken(
                    proveShopper,
                    new OwnOrders(
                            proveShopper, tenant -> Optional.of(orders.api()), new LiveLooks()),
                    new PluginTokens(
                            new InMemoryTokenKeys(),
                            new PublicUrl("https://chat.example"),
                            AnInstallation.BOX,
                            server.clock),
                    server.clock);

    @Test
    void a_shopper_without_an_order_is_at_the_checkout_of_the_customer() {
        String claims = claims(exchanged(MINE, Optional.empty()));

        assertThat(claims)
                .contains("\"checkoutId\":\"customer-" + MINE + "\"")
                .contains("\"customerId\":\"" + MINE + "\"")
                .contains("\"salesChannel\":\"" + CHANNEL + "\"")
                .doesNotContain("orderId");
    }

    @Test
    void an_own_order_is_the_checkout() {
        String claims = claims(exchanged(MINE, Optional.of(OneShop.ORDER)));

        assertThat(claims)
                .contains("\"checkoutId\":\"" + OneShop.ORDER + "\"")
                .contains("\"orderId\":\"" + OneShop.ORDER + "\"");
    }

    @Test
    void an_order_that_we_know_is_looked_up_here() {
        orders.fails(new ShopSilent("busy", Optional.empty()));
        attempts.keep(
                APaymentAttempt.of(APaymentRequest.of(tenant()).ordered(OneShop.ORDER).by(OTHERS)));

        assertThat(claims(exchanged(OTHERS, Optional.of(OneShop.ORDER)))).contains("orderId");
    }

    @Test
    void an_order_of_somebody_else_is_none() {
        assertThatThrownBy(() -> exchanged(OTHERS, Optional.of(OneShop.ORDER)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("unknown_order"));
    }

    @Test
    void what_is_no_order_is_not_even_asked_for() {
        orders.fails(new IllegalStateException("asked"));

        assertThatThrownBy(() -> exchanged(MINE, Optional.of("' or 1=1")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("unknown_order"));
    }

    @Test
    void a_silent_shop_is_asked_again_later() {
        orders.fails(new ShopSilent("busy", Optional.empty()));

        assertThatThrownBy(() -> exchanged(MINE, Optional.of(OneShop.ORDER)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
    }

    @Test
    void a_page_of_another_origin_gets_nothing() {
        assertThatThrownBy(
                        () ->
                                exchange.by(
                                        shop.id,
                                        word(shop.secret, MINE),
                                        "https://evil.example",
                                        Optional.empty()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_word_that_the_shop_has_not_signed_gets_nothing() {
        assertThatThrownBy(
                        () ->
                                exchange.by(
                                        shop.id,
                                        word("0".repeat(128), MINE),
                                        shop.url,
                                        Optional.empty()))
                .isInstanceOf(ProtocolRefused.class);
    }

    @Test
    void a_shop_that_has_switched_us_off_gets_nothing() {
        server.known(shop).deactivates(server.clock.instant());

        assertThatThrownBy(() -> exchanged(MINE, Optional.empty())).isInstanceOf(Refusal.class);
    }

    @Test
    void a_word_that_is_over_gets_nothing() {
        String word = word(shop.secret, MINE);
        server.clock.pass(Duration.ofMinutes(11));

        assertThatThrownBy(() -> exchange.by(shop.id, word, shop.url, Optional.empty()))
                .isInstanceOf(ProtocolRefused.class);
    }

    private ShopId tenant() {
        return server.known(shop).shop();
    }

    private TokenSigner.Signed exchanged(String customer, Optional<String> order) {
        return exchange.by(shop.id, word(shop.secret, customer), shop.url, order);
    }

    /** As Shopware signs it: its dates have decimals. */
    private String word(String secret, String customer) {
        double now = server.clock.instant().getEpochSecond() + 0.123456;
        String head = base64("{\"typ\":\"JWT\",\"alg\":\"HS256\"}");
        String body =
                base64(
                        "{\"iss\":\"%s\",\"iat\":%f,\"nbf\":%f,\"exp\":%f,\"salesChannelId\":\"%s\",\"customerId\":\"%s\"}"
                                .formatted(shop.id, now, now, now + 600, CHANNEL, customer));
        String text = head + "." + body;
        byte[] mac = HexFormat.of().parseHex(Shopware.signed(secret, text));
        return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String claims(TokenSigner.Signed signed) {
        return new String(
                Base64.getUrlDecoder().decode(signed.compact().split("\\.")[1]),
                StandardCharsets.UTF_8);
    }
}
