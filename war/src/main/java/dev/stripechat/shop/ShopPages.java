package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.util.List;
import java.util.Optional;

/** Asks shops for the pages that say what holds there: returns, shipping and payment, terms, privacy, and what their owners wrote besides. */
public interface ShopPages {

    /**
     * In every language that its storefronts speak and we do; nothing, where no software of the shop is connected that keeps any.
     * Called outside any transaction.
     *
     * @throws ShopUnread when the shop does not answer
     */
    Optional<List<ShopPage>> of(ShopId shop);
}
