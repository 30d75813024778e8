package dev.stripechat.shop;

import dev.stripechat.contracts.Together;

class InMemorySalesChannelsTest implements SalesChannelsContract, Together.InMemory {

    private final InMemorySalesChannels channels = new InMemorySalesChannels();
    private final InMemoryTokenKeys keys = new InMemoryTokenKeys();
    private final InMemoryShops shops = new InMemoryShops();

    @Override
    public SalesChannels salesChannels() {
        return channels;
    }

    @Override
    public TokenKeys tokenKeys() {
        return keys;
    }

    @Override
    public Shops shops() {
        return shops;
    }
}
