package dev.stripechat.fakeshop.shopware;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.shopware.app.AppBundle;
import dev.stripechat.shopware.app.Edition;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The app that we give away, in this shop. */
class OurAppTest {

    private static final String SECRET = "s".repeat(64);

    @ParameterizedTest
    @CsvSource({"6.6.7.1, PORTABLE", "6.7.13.0, PORTABLE", "6.7.13.0, NEWER"})
    void it_is_installed_and_is_on_every_page(String version, Edition edition) {
        try (TinyShopware world = with(version, edition)) {
            world.app.answers("/shopware/payment/pay", "{\"message\":\"no\"}");

            pageIs(world, "/", "other", "no");
            pageIs(world, "/detail/" + OpeningStock.MUG, "product", "no");
            pageIs(world, "/checkout/cart", "cart", "no");
            pageIs(world, "/checkout/register", "register", "no");
            String failed = world.orders();
            world.posts("/checkout/line-item/add", "quantity=1&productId=" + OpeningStock.MUG);
            pageIs(world, "/checkout/confirm", "confirm", "yes");
            pageIs(world, failed, "failed", "yes");
            pageIs(world, "/checkout/finish?orderId=" + world.order(), "finish", "yes");
            pageIs(world, "/account", "account", "yes");
            pageIs(world, "/account/order", "account", "yes");
            assertThat(world.gets(failed).body())
                    .contains(
                            "data-order=\"" + world.order() + "\"",
                            "/theme/js/stripe-chat/stripe-chat.js");
            assertThat(world.gets("/theme/js/stripe-chat/stripe-chat.js").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void its_secrets_change_and_its_pages_open() {
        try (TinyShopware world = with(ShopwareShop.V67, Edition.NEWER)) {
            world.shop.app().rotateSecret(Break.NOWHERE);

            assertThat(world.shop.admin().module("inbox", Optional.of("u")))
                    .startsWith(world.app.url() + "/shopware/module/inbox?shop-id=");
            assertThat(world.shop.admin().presses("openChat", "1").actionType()).isEmpty();
        }
    }

    private static TinyShopware with(String version, Edition edition) {
        TinyShopware world = new TinyShopware(version);
        world.app.knows(SECRET);
        AppBundle bundle = AppBundle.of(edition, world.app.url(), "app-1", SECRET, "0.1.0");
        world.shop.app().install(bundle.zip());
        return world;
    }

    private static void pageIs(TinyShopware world, String path, String page, String customer) {
        assertThat(world.gets(path).body())
                .contains("data-page=\"" + page + "\"", "data-customer=\"" + customer + "\"");
    }
}
