package dev.stripechat.shop;

import dev.stripechat.contracts.Together;

class InMemoryCheckoutsTest implements CheckoutsContract, Together.InMemory {

    private final InMemoryCheckouts checkouts = new InMemoryCheckouts();
    private final InMemoryShops shops = new InMemoryShops();

    @Override
    public Checkouts checkouts() {
        return checkouts;
    }

    @Override
    public Shops shops() {
        return shops;
    }
}
