package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.fakeshop.shopware.PlacedOrders;
import dev.stripechat.fakeshop.shopware.ShopwareShop;
import dev.stripechat.world.PaymentLink;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Time passes at the shop and at our server before an order is paid, and before the money is there. */
@Tag("story")
class ShopwarePaidLaterTest {

    private final LeapingWorld world = LeapingWorld.shared();
    private final ShopwareShop shop = world.shop;

    @Test
    void paid_at_minute_31_and_settled_days_later() {
        String order =
                world.buys(
                        new PlacedOrders(shop.data())
                                .customer("shopper@shop.example", "+49 30 901820", true));
        shop.webhooks().work();
        String url = shop.orders().pay(order, shop.origin());
        PaymentLink link = PaymentLink.at(world.server.url(), url);

        world.leaps(Duration.ofMinutes(31));
        String intent = link.intent();
        world.stripe.payments().nextStaysInProcessing();
        world.stripe.payments().confirms(intent, "pm_card_visa");
        assertThat(shop.orders().finish(token(link), Map.of())).contains("PAYMENT_TOKEN_EXPIRED");
        world.until("the money is not on its way", () -> link.state().equals("processing"));

        world.leaps(Duration.ofDays(5));
        assertThat(shop.orders().paymentState(order)).isNotEqualTo("paid");
        world.stripe.payments().arrives(intent);

        world.until(
                "the shop does not know that it is paid",
                () -> shop.orders().paymentState(order).equals("paid"));
        shop.webhooks().work();
        world.books.agree();
    }

    private static String token(PaymentLink link) {
        return link.shows()
                .expect(200)
                .json()
                .getAsJsonObject("returnUrls")
                .get("success")
                .getAsString()
                .split("_sw_payment_token=")[1];
    }
}
