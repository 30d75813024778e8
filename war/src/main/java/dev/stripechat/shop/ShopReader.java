package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks a shop for its orders. What is asked for is built here; nothing that a browser sent goes into it (T02). */
public interface ShopReader {

    /**
     * Some of what was asked for.
     *
     * @param next where to go on, if there is more
     * @param shopTime what time it was at the shop when it answered, if it says so
     */
    record Page(List<SeenOrder> orders, Optional<Long> next, Optional<Instant> shopTime) {

        public Page {
            orders = List.copyOf(orders);
        }
    }

    /**
     * One order; nothing, if the shop has none such.
     *
     * @throws ShopUnread when the shop does not answer
     */
    Optional<SeenOrder> order(ShopId shop, String orderId);

    /**
     * Orders of which anything was changed at that time or later, by the shop's clock. Orders that change or come while they
     * are read make none of the others be left out.
     *
     * @param after {@link Page#next} of the page before
     * @throws ShopUnread when the shop does not answer
     */
    Page changedSince(ShopId shop, Instant since, Optional<Long> after);

    /** Shops that can be asked, not more than so many. */
    List<ShopId> shops(int most);
}
