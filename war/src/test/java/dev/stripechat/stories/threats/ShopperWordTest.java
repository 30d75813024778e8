package dev.stripechat.stories.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.stripechat.fakeshop.shopware.OpeningStock;
import dev.stripechat.fakeshop.shopware.Visitor;
import dev.stripechat.stories.FakeShopWorld;
import dev.stripechat.world.Call;
import dev.stripechat.world.Shopware;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who somebody is in the shop, the shop says and nobody else, and for a cart it says so once. */
@Tag("story")
@Tag("threats")
@Threat("T21")
class ShopperWordTest {

    private static final String HEAD = "{\"typ\":\"JWT\",\"alg\":\"HS256\"}";

    @Test
    void what_the_shop_has_not_signed_says_nothing() {
        nobodyClaimsToBeSomebody(FakeShopWorld.guarded());
    }

    @Test
    void without_the_look_at_the_signature_it_would_be_noticed() {
        assertThatThrownBy(() -> nobodyClaimsToBeSomebody(FakeShopWorld.unguarded()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("200");
    }

    @Test
    void a_word_for_a_cart_counts_once() {
        aWordForACartCountsOnce(FakeShopWorld.guarded());
    }

    @Test
    void a_word_that_counts_again_would_be_noticed() {
        assertThatThrownBy(() -> aWordForACartCountsOnce(FakeShopWorld.unguarded()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("200");
    }

    @Test
    void a_guest_who_is_logged_out_goes_on_with_what_the_shop_signed_before_until_that_ends() {
        FakeShopWorld world = FakeShopWorld.guarded();
        String guest = world.customer();
        String before = world.word(guest);
        String order = world.orders(guest);
        world.clock.goesAhead(Duration.ofMinutes(-11));
        String old = world.word(guest);
        world.clock.goesAhead(Duration.ZERO);

        Call.Answer exchanged = world.exchanges(before, Optional.of(order)).expect(200);

        assertThat(FakeShopWorld.claims(exchanged.text("token")).toString()).contains(order, guest);
        refused(world.exchanges(old, Optional.of(order)));
    }

    private static void nobodyClaimsToBeSomebody(FakeShopWorld world) {
        String mine = world.customer();
        String victim = world.customer();
        String order = world.orders(victim);
        String[] own = world.word(mine).split("\\.");
        String claims = decoded(own[1]).replace(mine, victim);
        List<String> forged =
                List.of(
                        own[0] + "." + base64(claims) + "." + own[2],
                        base64("{\"typ\":\"JWT\",\"alg\":\"none\"}") + "." + base64(claims) + ".",
                        signed(claims, "another secret of which nobody knows anything"),
                        signed(claims, ""),
                        signed(claims, world.shop.shopId()));

        for (String word : forged) {
            refused(world.exchanges(word, Optional.of(order)));
            refused(world.exchanges(word, Optional.empty()));
        }
    }

    private static void aWordForACartCountsOnce(FakeShopWorld world) {
        String nonce =
                (UUID.randomUUID().toString() + UUID.randomUUID().toString()).replace("-", "");
        JsonObject own = new JsonObject();
        own.addProperty("nonce", nonce);
        Visitor visitor = new Visitor();
        visitor.takes(OpeningStock.MUG, 1, 2390);

        refused(world.exchangesNonce(nonce));
        world.shop.gateways().context(visitor, own);
        refused(elsewhere(world, nonce));
        world.exchangesNonce(nonce).expect(200);

        refused(world.exchangesNonce(nonce));
    }

    private static Call.Answer elsewhere(FakeShopWorld world, String nonce) {
        return Call.to(world.server.url(), "/api/v1/shopware/token")
                .header("Origin", "https://elsewhere.example")
                .post("{\"nonce\":\"" + nonce + "\"}");
    }

    private static void refused(Call.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("\"token\"");
    }

    private static String signed(String claims, String secret) {
        String text = base64(HEAD) + "." + base64(claims);
        byte[] mac =
                HexFormat.of().parseHex(Shopware.signed(secret.isEmpty() ? "\0" : secret, text));
        return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
