package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.stripechat.shop.signed.UnprovedCheckouts;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is in the cart: only the shop's backend says so, and the agent sees it beside the chat. */
@Tag("story")
class CheckoutTest {

    private static final String CART =
            "{\"currency\":\"eur\",\"total\":1099,\"shipping\":299,\"orderNumber\":\"10001\","
                    + "\"items\":[{\"name\":\"Notebook\",\"quantity\":2,\"amount\":800}]}";
    private static final String EMPTY = "{\"currency\":\"eur\",\"total\":0,\"items\":[]}";
    private static final String JOSE = "application/jose";

    private final TestShop shop = new TestShop("https://shop.example");
    private final TestShop otherShop = new TestShop("https://other.example");
    private final Instant now = Instant.now();

    @Test
    void what_the_shop_signed_stands_beside_the_chat() {
        in(
                TestWar.packaged(),
                server -> {
                    saves(server, shop.document(server.origin(), "cart-1", now, CART)).expect(204);

                    JsonObject cart = shown(server).getAsJsonObject();

                    assertThat(cart.get("updatedAt").getAsString())
                            .isEqualTo(Instant.ofEpochSecond(now.getEpochSecond()).toString());
                    cart.remove("updatedAt");
                    assertThat(cart.toString())
                            .isEqualTo(
                                    "{\"checkout\":\"cart-1\",\"currency\":\"eur\",\"items\":[{\"amount\":800,"
                                            + "\"name\":\"Notebook\",\"quantity\":2}],\"orderNumber\":\"10001\","
                                            + "\"shipping\":299,\"total\":1099}");

                    onlyTheShopChangesIt(server);
                    aNewerDocumentReplacesIt(server);
                });
    }

    @Test
    void without_the_proof_it_would_be_noticed() {
        in(
                TestWar.with("unproved", List.of(UnprovedCheckouts.class)),
                server -> {
                    saves(server, shop.document(server.origin(), "cart-1", now, CART)).expect(204);

                    assertThatThrownBy(() -> onlyTheShopChangesIt(server))
                            .isInstanceOf(AssertionError.class);
                });
    }

    private void onlyTheShopChangesIt(TestServer server) {
        String before = rows(server);
        String us = server.origin();
        Instant later = now.plusSeconds(1);

        refused(server, otherShop.documentAs(shop, us, "cart-1", later, EMPTY));
        refused(server, new TestShop(shop.origin()).document(us, "cart-1", later, EMPTY));
        refused(server, shop.document("https://elsewhere.example", "cart-1", later, EMPTY));
        refused(server, shop.tokenAt(us, "cart-1"));
        refused(server, "");
        saves(server, otherShop.document(us, "cart-1", later, EMPTY)).expect(204);
        saves(server, shop.document(us, "cart-1", now, EMPTY)).expect(204);
        saves(server, shop.document(us, "cart-1", now.minusSeconds(60), EMPTY)).expect(204);
        Call.Answer another = saves(server, shop.document(us, "cart-2", later, EMPTY)).expect(400);
        Call.Answer wrong =
                saves(server, shop.document(us, "cart-1", later, EMPTY.replace("0", "-1")));

        assertThat(another.text("detail")).contains("checkoutId");
        assertThat(wrong.expect(400).text("code")).isEqualTo("bad_checkout");
        assertThat(wrong.text("detail")).contains("checkout.total");
        Call.to(server.url(), "/api/v1/checkouts/cart-1").put(CART).expect(415);
        saves(server, "x".repeat(70_000)).expect(413);
        assertThat(rows(server)).isEqualTo(before);
    }

    private void aNewerDocumentReplacesIt(TestServer server) {
        saves(server, shop.document(server.origin(), "cart-1", now.plusSeconds(1), EMPTY))
                .expect(204);

        JsonObject cart = shown(server).getAsJsonObject();

        assertThat(cart.get("total").getAsLong()).isZero();
        assertThat(cart.get("orderNumber").isJsonNull()).isTrue();
        assertThat(cart.getAsJsonArray("items")).isEmpty();
    }

    private static void refused(TestServer server, String document) {
        Call.Answer answer = saves(server, document).expect(401);
        assertThat(answer.text("code")).isEqualTo("bad_checkout_signature");
    }

    private static Call.Answer saves(TestServer server, String document) {
        return Call.to(server.url(), "/api/v1/checkouts/cart-1").put(JOSE, document);
    }

    /** The cart as an agent sees it beside a conversation at that checkout. */
    private JsonElement shown(TestServer server) {
        try (Shopper shopper = new Shopper(server.url(), shop).arrivesAt("cart-1", "en")) {
            shopper.says("Hello");
            return Agent.admin(server.url()).opens(shopper.conversation()).get("cart");
        }
    }

    /** All that the first shop told us. */
    private String rows(TestServer server) {
        return server.database()
                .column(
                        "select c::text || coalesce((select string_agg(i::text, '') from shop_checkout_item i"
                                + " where (i.shop_id, i.checkout_id) = (c.shop_id, c.checkout_id)), '')"
                                + " from shop_checkout c where c.shop_id = '"
                                + shop.id()
                                + "'")
                .toString();
    }

    private void in(Path war, Consumer<TestServer> story) {
        try (TestServer server = TestServer.start(war, shop)) {
            server.database()
                    .run(
                            "insert into shop_shop (id, name, language, public_key) values ('"
                                    + otherShop.id()
                                    + "', 'Other shop', 'en', '"
                                    + otherShop.publicKey()
                                    + "')");
            story.accept(server);
        }
    }
}
