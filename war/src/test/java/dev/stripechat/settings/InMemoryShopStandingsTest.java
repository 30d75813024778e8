package dev.stripechat.settings;

import dev.stripechat.contracts.Together;

class InMemoryShopStandingsTest implements ShopStandingsContract, Together.InMemory {

    private final InMemoryShopStandings standings = new InMemoryShopStandings();

    @Override
    public ShopStandings shopStandings() {
        return standings;
    }
}
