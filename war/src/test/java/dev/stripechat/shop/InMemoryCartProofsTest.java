package dev.stripechat.shop;

import dev.stripechat.contracts.Together;

class InMemoryCartProofsTest implements CartProofsContract, Together.InMemory {

    private final InMemoryCartProofs proofs = new InMemoryCartProofs();
    private final InMemoryShops shops = new InMemoryShops();

    @Override
    public CartProofs cartProofs() {
        return proofs;
    }

    @Override
    public Shops shops() {
        return shops;
    }
}
