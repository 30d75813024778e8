package dev.stripechat.shop;

import java.time.Instant;

/** Signs ShopTokens for shops whose own word for a shopper was proved in another way. */
@FunctionalInterface
public interface TokenSigner {

    /** A ShopToken as it is handed to a browser. */
    record Signed(String compact, Instant expiresAt) {}

    /** Signs it, with a key that is made when there is none yet. */
    Signed of(ShopToken token);
}
