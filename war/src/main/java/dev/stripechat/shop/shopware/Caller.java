package dev.stripechat.shop.shopware;

import dev.stripechat.settings.Standing;
import dev.stripechat.shop.Installation;
import dev.stripechat.shopware.Secret;
import dev.stripechat.shopware.Source;

/**
 * A shop that has proved that it has signed a call.
 *
 * @param standing a clone calls from another address than the shop's: whatever it asks, nothing happens
 * @param secret the one that it has signed with: the answer is signed with the same
 */
record Caller(Installation installation, Source source, Standing standing, Secret secret) {

    boolean isClone() {
        return standing == Standing.CLONE;
    }

    @Override
    public String toString() {
        return "Caller[" + source.shopId() + "]";
    }
}
