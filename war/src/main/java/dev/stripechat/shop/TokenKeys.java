package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.util.Optional;

/** All keys that sign ShopTokens for shops. */
public interface TokenKeys {

    Optional<TokenKey> of(ShopId shop);

    /** Like {@link #of}; until the end of the transaction nobody else makes one where there is none. */
    Optional<TokenKey> claimed(ShopId shop);

    void keep(TokenKey key);
}
