package dev.stripechat.shop;

import dev.stripechat.contracts.Together;

class InMemoryOrdersTest implements OrdersContract, OrdersByNameContract, Together.InMemory {

    private final OrderStores stores =
            new OrderStores(
                    new InMemoryOrders(),
                    new InMemoryOrderTouches(),
                    new InMemoryMissedOrders(),
                    new InMemoryReconciliations());
    private final InMemoryShops shops = new InMemoryShops();

    @Override
    public OrderStores orderStores() {
        return stores;
    }

    @Override
    public Shops shops() {
        return shops;
    }
}
