package dev.stripechat.stories.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.stories.ShopwareWorld;
import dev.stripechat.world.Call;
import dev.stripechat.world.Shopware;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No shop makes us call a machine that is not everybody's: it is not even let in with such an address. */
@Tag("story")
@Tag("threats")
@Threat("T16")
class ShopAddressTest {

    private static final List<String> PRIVATE =
            List.of(
                    "http://shop.example",
                    "https://localhost",
                    "https://LOCALHOST.",
                    "https://a.localhost",
                    "https://127.0.0.1",
                    "https://127.1",
                    "https://2130706433",
                    "https://0x7f000001",
                    "https://0x7f.1",
                    "https://0177.0.0.1",
                    "https://10.0.0.1:8443/shop",
                    "https://169.254.169.254",
                    "https://192.168.1.1",
                    "https://[::1]",
                    "https://[::ffff:127.0.0.1]",
                    "https://[fd12:3456::1]");

    @Test
    void a_shop_at_a_private_address_is_refused_in_words() {
        privateShopsAreRefused(ShopwareWorld.guarded());
    }

    @Test
    void without_the_look_at_the_address_it_would_be_noticed() {
        assertThatThrownBy(() -> privateShopsAreRefused(ShopwareWorld.unguarded()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("but was: 200");
    }

    @Test
    void what_is_no_web_address_is_refused() {
        ShopwareWorld world = ShopwareWorld.guarded();
        for (String url : List.of("file:///etc/passwd", "gopher://shop.example", "shop.example")) {
            assertThat(at(url).registers(world.url(), world.app()).status()).as(url).isEqualTo(400);
        }
    }

    private static void privateShopsAreRefused(ShopwareWorld world) {
        for (String url : PRIVATE) {
            Shopware shop = at(url);

            Call.Answer answer = shop.registers(world.url(), world.app());

            assertThat(answer.status()).as(url + ": " + answer.body()).isEqualTo(400);
            assertThat(answer.text("error")).contains("is not public, or not https");
            assertThat(world.row(shop)).isEmpty();
        }
    }

    private static Shopware at(String url) {
        Shopware shop = new Shopware();
        shop.url = url;
        return shop;
    }
}
