package dev.stripechat.stories.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.stories.ShopwareWorld;
import dev.stripechat.world.Call;
import dev.stripechat.world.Shopware;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who knows the secret of the app, and not that of the shop, does not become the shop (CVE-2026-31889). */
@Tag("story")
@Tag("threats")
@Threat("T01")
class ShopTakeOverTest {

    @Test
    void a_shop_is_not_taken_over_by_the_secret_of_the_app() {
        aShopIsNotTakenOver(ShopwareWorld.guarded());
    }

    @Test
    void without_the_look_at_the_shops_own_signature_it_would_be_noticed() {
        assertThatThrownBy(() -> aShopIsNotTakenOver(ShopwareWorld.unguarded()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("but was: 200");
    }

    @Test
    void a_confirmation_without_the_secret_before_changes_nothing() {
        ShopwareWorld world = ShopwareWorld.guarded();
        Shopware shop = world.installed();
        String next = shop.registers(world.url(), world.app()).expect(200).text("secret");
        String before = world.row(shop);

        Call.Answer answer = shop.confirms(world.url(), next, Optional.empty());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("error")).isNotEmpty();
        assertThat(world.row(shop)).isEqualTo(before);
    }

    private static void aShopIsNotTakenOver(ShopwareWorld world) {
        Shopware shop = world.installed();
        String before = world.row(shop);
        String secret = shop.secret;
        shop.url = "https://attacker.example";
        for (String own : new String[] {"", "a guess", world.app().secret()}) {
            shop.secret = own;

            Call.Answer answer = shop.registers(world.url(), world.app());

            assertThat(answer.status()).as("signed with \"" + own + "\"").isEqualTo(401);
            assertThat(answer.text("error")).isNotEmpty();
            assertThat(world.row(shop)).isEqualTo(before);
        }
        shop.url = "https://shop-" + shop.id + ".example";
        shop.secret = secret;
        shop.tells(world.url(), "product.written", "[]", "still-here").expect(204);
    }
}
