package dev.stripechat.shop;

import dev.stripechat.contracts.Together;

class InMemoryShopsTest implements ShopsContract, Together.InMemory {

    private final InMemoryShops shops = new InMemoryShops();

    @Override
    public Shops shops() {
        return shops;
    }
}
