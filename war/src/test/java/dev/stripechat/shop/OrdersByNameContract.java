package dev.stripechat.shop;

import static dev.stripechat.shop.AnOrder.NOON;
import static dev.stripechat.shop.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import org.junit.jupiter.api.Test;

/** By which other names every store of orders finds them. */
public interface OrdersByNameContract extends Together {

    OrderStores orderStores();

    Shops shops();

    @Test
    default void an_order_is_found_by_its_other_names_in_its_own_shop() {
        ShopId shop = ordering();
        ShopId other = ordering();
        keeps(shop, anOrder().called("order-1").paidBy("t-1", "failed", "pi_first00000"));
        keeps(other, anOrder().called("order-2").paidBy("t-1", "failed", "pi_first00000"));
        keeps(shop, anOrder().called("order-3").numbered("10002").paid("t-2", "open"));
        PaymentIntentId intent = new PaymentIntentId("pi_first00000");

        assertThat(fromOne(() -> orders().withTransaction(shop, "t-1"))).containsExactly("order-1");
        assertThat(fromOne(() -> orders().numbered(shop, "10001"))).containsExactly("order-1");
        assertThat(fromOne(() -> orders().everPaidBy(shop, intent))).containsExactly("order-1");
        assertThat(fromOne(() -> orders().of(shop, "customer-1", NOON)))
                .containsExactly("order-1", "order-3");
        assertThat(fromOne(() -> orders().of(shop, "customer-1", NOON.plusMillis(1)))).isEmpty();
        assertThat(fromOne(() -> orders().of(shop, "customer-2", NOON))).isEmpty();
    }

    private Orders orders() {
        return orderStores().orders();
    }

    private ShopId ordering() {
        ShopId id = Some.shop();
        inOne(() -> shops().keep(new Shop(id, "Paper & Pens", Language.EN)));
        return id;
    }

    private void keeps(ShopId shop, AnOrder shown) {
        inOne(() -> orders().keep(new Order(shop, shown.seen())));
    }
}
