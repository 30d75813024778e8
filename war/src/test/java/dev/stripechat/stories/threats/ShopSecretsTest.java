package dev.stripechat.stories.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.stories.ShopwareWorld;
import dev.stripechat.world.Shopware;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who gets the tables or the log, gets no secret by which a shop is entered. */
@Tag("story")
@Tag("threats")
@Threat("T22")
class ShopSecretsTest {

    @Test
    void no_secret_of_a_shop_stands_in_a_table_or_in_the_log() {
        noSecretIsReadable(ShopwareWorld.guarded());
    }

    @Test
    void without_the_seal_it_would_be_noticed() {
        assertThatThrownBy(() -> noSecretIsReadable(ShopwareWorld.unguarded()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("shop_");
    }

    /** The first secret, the one that it was replaced by, one that waits, the key of the Admin API and that of the app. */
    private static void noSecretIsReadable(ShopwareWorld world) {
        Shopware shop = world.installed();
        String first = shop.secret;
        shop.tells(world.url(), "product.written", "[]", "secrets").expect(204);
        shop.installs(world.url(), world.app());
        String waits = shop.registers(world.url(), world.app()).expect(200).text("secret");

        for (String secret :
                List.of(first, shop.secret, waits, shop.apiSecret(), world.app().secret())) {
            assertThat(world.database.tablesWith(secret)).isEmpty();
            assertThat(world.server.log()).doesNotContain(secret);
        }
        assertThat(world.admin.call("/api/v1/shopware-app").get().expect(200).body())
                .doesNotContain(first, shop.secret, waits, shop.apiSecret());
    }
}
