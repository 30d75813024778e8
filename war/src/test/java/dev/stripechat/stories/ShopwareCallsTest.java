package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.stripechat.fakeshop.shopware.ActionAnswer;
import dev.stripechat.fakeshop.shopware.OpeningStock;
import dev.stripechat.fakeshop.shopware.ShopwareShop;
import dev.stripechat.fakeshop.shopware.Visitor;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.world.Call;
import dev.stripechat.world.PaymentLink;
import dev.stripechat.world.Shopware;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A Shopware shop asks while somebody waits: in a checkout, at an order in its administration, in a flow. */
@Tag("story")
class ShopwareCallsTest {

    private static final String SAY = "stripe.chat.say";
    private static final String DOUBLED = "application/json, application/json";
    private static final List<String> PATHS =
            List.of("gateway/checkout", "gateway/context", "actions/open-chat", "flow/say");

    private final FakeShopWorld world = FakeShopWorld.guarded();
    private final ShopwareShop shop = world.shop;

    @AfterEach
    void our_books_are_the_shops() {
        world.books.agree();
    }

    @Test
    void a_checkout_is_asked_where_the_owner_wants_it_and_never_waits_for_our_database() {
        Visitor visitor = buys(Optional.of(world.customer()));
        assertThat(Shopware.App.manifestOf(world.zip("edition=newer")))
                .doesNotContain("gateway/checkout");
        shop.app().update(world.zip("edition=newer&checkoutGateway=true"));

        asksInVain(visitor);
        world.relay.freeze();
        try {
            asksInVain(visitor);
        } finally {
            world.relay.thaw();
        }
        world.relay.cut();
        try {
            asksInVain(visitor);
        } finally {
            world.relay.mend();
        }

        world.until("the server is not back", () -> answers(world.word(world.customer())) == 200);
    }

    /** What is not a signed list in time, the shop writes into its log. */
    private void asksInVain(Visitor visitor) {
        assertThat(shop.gateways().checkout(visitor)).isEmpty();
        assertThat(shop.gateways().log()).isEmpty();
    }

    private int answers(String word) {
        return world.exchanges(word, Optional.empty()).status();
    }

    @Test
    void a_cart_is_vouched_for_and_the_shoppers_session_is_kept_nowhere() {
        Visitor visitor = buys(Optional.empty());
        String nonce = nonce();

        shop.gateways().context(visitor, own(nonce));

        assertThat(shop.gateways().log()).isEmpty();
        JsonObject claims =
                FakeShopWorld.claims(world.exchangesNonce(nonce).expect(200).text("token"));
        String checkout = claims.get("checkoutId").getAsString();
        assertThat(claims.get("salesChannel").getAsString()).isEqualTo(OpeningStock.STOREFRONT);
        assertThat(
                        world.database.column(
                                "select total from shop_checkout where checkout_id = '"
                                        + checkout
                                        + "'"))
                .containsExactly("4780");
        assertThat(world.database.tablesWith(visitor.token())).isEmpty();
        assertThat(world.server.log()).doesNotContain(visitor.token(), nonce);
    }

    @Test
    void of_calls_of_strangers_and_copies_nothing_is_stored() throws IOException {
        String order = world.orders(world.customer());
        String nonce = nonce();
        Visitor visitor = buys(Optional.empty());
        List<String> before = stored();

        for (String path : PATHS) {
            assertThat(call(path, shop.shopId(), "wrong").status()).as(path).isEqualTo(401);
            assertThat(call(path, "abcdefghijklmnop", "any").status()).as(path).isEqualTo(401);
        }
        try (ShopwareShop copy = shop.cloneAt(0)) {
            copy.noticesNothing();
            copy.gateways().context(visitor, own(nonce));
            assertThat(copy.gateways().log()).isEmpty();
            assertThat(copy.admin().presses("openChat", order).payload().toString())
                    .contains("copy of another one");
            assertThat(says(copy, order, "Hello")).contains("\"said\":false", "copy");
        }

        assertThat(world.exchangesNonce(nonce).status()).isEqualTo(401);
        assertThat(stored()).isEqualTo(before);
    }

    private Call.Answer call(String path, String shopId, String secret) {
        byte[] body =
                """
                {"source":{"url":"%s","shopId":"%s","appVersion":"1.0.0","eventId":"e1"},
                 "orderId":"%s","text":"Hello","textDe":"Hallo"}
                """
                        .formatted(shop.url(), shopId, "a".repeat(32))
                        .getBytes(StandardCharsets.UTF_8);
        return Call.to(world.server.url(), "/shopware/" + path)
                .header("shopware-shop-signature", Shopware.signed(secret, body))
                .post(DOUBLED, new String(body, StandardCharsets.UTF_8));
    }

    private List<String> stored() {
        return world.database.column(
                """
                select 'carts ' || count(*) from shop_cart_proof
                union all select 'checkouts ' || count(*) from shop_checkout where checkout_id like 'cart%'
                union all select 'said ' || count(*) from conversation_message where author = 'SYSTEM'
                union all select 'flows ' || count(*) from runtime_intake where event_id like 'flow.%'
                """);
    }

    @Test
    void the_chat_about_an_order_is_found_when_its_shopper_has_gone_on() {
        String customer = world.customer();
        String first = world.orders(customer);
        assertThat(shop.admin().presses("openChat", first).actionType()).isEqualTo("notification");
        assertThat(says(shop, first, "Hello")).contains("\"said\":false");
        String chat = world.chats(customer, first, world.orders(customer));

        ActionAnswer opened = shop.admin().presses("openChat", first);

        assertThat(opened.actionType()).isEqualTo("openNewTab");
        assertThat(opened.payload().toString()).contains("#/inbox/" + chat);
        assertThat(says(shop, first, "Zürich: \"unterwegs\"")).contains("\"said\":true");
        world.until("it is not said", () -> world.answered(chat).contains("Zürich: \"unterwegs\""));
    }

    @Test
    void nobody_reads_what_is_about_the_order_of_somebody_else() {
        String ann = world.customer();
        String chat = world.chats(ann, world.orders(ann));
        String bens = world.orders(world.customer());

        shop.isReadIn("de-DE");
        try {
            ActionAnswer none = shop.admin().presses("openChat", bens);
            assertThat(none.payload().get("message").getAsString())
                    .isEqualTo("Zu dieser Bestellung gibt es noch keinen Chat.");
            assertThat(says(shop, bens, "Hallo")).contains("keinen offenen Chat");
        } finally {
            shop.isReadIn("en-GB");
        }
        assertThat(world.answered(chat)).doesNotContain("Hallo");
    }

    @Test
    void the_payment_page_is_called_and_coloured_as_the_owner_has_set() {
        sets("core.basicInformation.shopName", "Notebooks & more");
        sets("StripeChat.config.paymentLogo", "https://elsewhere.example/logo.svg");
        sets("StripeChat.config.brand", "#0b6e69");
        shop.webhooks().happened("app.config.changed", new JsonObject());
        world.until(
                "the colour is not read",
                () ->
                        world.database
                                .column("select brand from shop_sales_channel where brand <> ''")
                                .contains("#0b6e69"));

        String url = shop.orders().pay(world.orders(world.customer()), shop.origin());

        PaymentLink page = PaymentLink.at(world.server.url(), url);
        JsonObject shown = page.shows().expect(200).json();
        assertThat(shown.getAsJsonObject("shop").get("name").getAsString())
                .isEqualTo("Notebooks & more");
        assertThat(shown.getAsJsonObject("look").toString())
                .contains("#0b6e69")
                .doesNotContain("elsewhere");
        assertThat(page.page().headers().get("content-security-policy").get(0))
                .contains(shop.origin())
                .doesNotContain("elsewhere");
    }

    private void sets(String key, String value) {
        JsonObject config = new JsonObject();
        config.addProperty("configurationKey", key);
        config.addProperty("configurationValue", value);
        config.add("salesChannelId", JsonNull.INSTANCE);
        shop.data().add("system_config", config);
    }

    private static String says(ShopwareShop from, String order, String text) {
        Map<String, String> values = Map.of("orderId", order, "text", text, "textDe", text);
        return new String(from.admin().flows(SAY, values, DOUBLED).body(), StandardCharsets.UTF_8);
    }

    private static Visitor buys(Optional<String> customer) {
        Visitor visitor = new Visitor();
        visitor.is(customer);
        visitor.takes(OpeningStock.MUG, 2, 2390);
        return visitor;
    }

    private static String nonce() {
        return new OpaqueToken(String.valueOf(System.nanoTime())).hash();
    }

    private static JsonObject own(String nonce) {
        JsonObject own = new JsonObject();
        own.addProperty("nonce", nonce);
        return own;
    }
}
