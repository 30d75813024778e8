package dev.stripechat.shop;

import dev.stripechat.kernel.Refusal;

/** Reads ShopTokens. */
@FunctionalInterface
public interface ShopTokens {

    /**
     * Verifies signature (Ed25519, the shop's key), issuer, audience (our public URL) and life (at most 15 minutes).
     *
     * @throws Refusal invalid ({@code bad_shop_token}), whatever was wrong with it
     */
    ShopToken verified(Shop shop, String compact);
}
