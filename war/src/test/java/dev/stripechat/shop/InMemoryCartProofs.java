package dev.stripechat.shop;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Carts that were vouched for, in memory. */
public final class InMemoryCartProofs implements CartProofs {

    private final Map<String, CartProof> proofs = new HashMap<>();

    @Override
    public void keep(CartProof proof) {
        proofs.putIfAbsent(proof.nonceHash(), proof);
    }

    @Override
    public Optional<CartProof> held(String nonceHash) {
        return Optional.ofNullable(proofs.get(nonceHash));
    }

    public boolean isEmpty() {
        return proofs.isEmpty();
    }
}
