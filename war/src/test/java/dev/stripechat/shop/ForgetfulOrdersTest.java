package dev.stripechat.shop;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The control of T02: a store that does not ask whose an order is, is found out by the contract. */
class ForgetfulOrdersTest {

    @Test
    void a_store_that_finds_orders_of_any_shop_is_found_out() {
        assertThatThrownBy(
                        () ->
                                new Stores(new AnybodysOrders(), new InMemoryOrderTouches())
                                        .nobody_sees_an_order_of_another_shop_whatever_is_asked_for())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Order");
    }

    @Test
    void a_store_that_knows_what_any_shop_has_touched_is_found_out() {
        assertThatThrownBy(
                        () ->
                                new Stores(new InMemoryOrders(), new AnybodysTouches())
                                        .nobody_sees_an_order_of_another_shop_whatever_is_asked_for())
                .isInstanceOf(AssertionError.class);
    }

    private static final class Stores implements OrdersContract, Together.InMemory {

        private final OrderStores stores;
        private final InMemoryShops shops = new InMemoryShops();

        Stores(Orders orders, OrderTouches touches) {
            this.stores =
                    new OrderStores(
                            orders,
                            touches,
                            new InMemoryMissedOrders(),
                            new InMemoryReconciliations());
        }

        @Override
        public OrderStores orderStores() {
            return stores;
        }

        @Override
        public Shops shops() {
            return shops;
        }
    }

    /** By its id alone. */
    private static final class AnybodysOrders implements Orders {

        private Optional<Order> last = Optional.empty();

        @Override
        public List<String> withTransaction(ShopId shop, String transaction) {
            return List.of();
        }

        @Override
        public List<String> numbered(ShopId shop, String number) {
            return List.of();
        }

        @Override
        public List<String> everPaidBy(ShopId shop, PaymentIntentId payment) {
            return List.of();
        }

        @Override
        public List<String> of(ShopId shop, String customer, Instant since) {
            return List.of();
        }

        @Override
        public Optional<Order> named(ShopId shop, String id) {
            return last.filter(order -> order.id().equals(id));
        }

        @Override
        public Optional<Order> held(ShopId shop, String id) {
            return named(shop, id);
        }

        @Override
        public void keep(Order order) {
            last = Optional.of(order);
        }

        @Override
        public void forget(Order order) {
            last = Optional.empty();
        }
    }

    /** By the order's id alone. */
    private static final class AnybodysTouches implements OrderTouches {

        private Optional<String> last = Optional.empty();

        @Override
        public void touch(ShopId shop, String orderId, Instant at) {
            last = Optional.of(orderId);
        }

        @Override
        public Optional<Instant> open(ShopId shop, String orderId) {
            return last.filter(orderId::equals).map(id -> Instant.EPOCH);
        }

        @Override
        public void done(ShopId shop, String orderId, Instant touchedAt) {
            last = Optional.empty();
        }

        @Override
        public List<Touched> left(int most) {
            return List.of();
        }
    }
}
