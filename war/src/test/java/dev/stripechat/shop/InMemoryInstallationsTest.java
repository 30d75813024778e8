package dev.stripechat.shop;

import dev.stripechat.contracts.Together;

class InMemoryInstallationsTest implements InstallationsContract, Together.InMemory {

    private final InMemoryInstallations installations = new InMemoryInstallations();
    private final InMemoryAppKeys keys = new InMemoryAppKeys();
    private final InMemoryShops shops = new InMemoryShops();

    @Override
    public Installations installations() {
        return installations;
    }

    @Override
    public AppKeys appKeys() {
        return keys;
    }

    @Override
    public Shops shops() {
        return shops;
    }
}
