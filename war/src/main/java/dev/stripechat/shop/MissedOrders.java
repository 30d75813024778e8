package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.List;

/** What webhooks of shops should have told of orders, and did not. */
public interface MissedOrders {

    /**
     * Found by looking, not by hearing.
     *
     * @param number what the shopper knows the order by
     * @param what {@code placed}, {@code order}, {@code payment} or {@code delivery}: what of it had changed
     * @param changedAt by the shop's clock
     * @param foundAt by ours
     */
    record Missed(
            ShopId shop,
            String orderId,
            String number,
            String what,
            Instant changedAt,
            Instant foundAt) {}

    void keep(Missed missed);

    /** A webhook has told of it after all, soon enough: what was found since then does not count. */
    void told(ShopId shop, String orderId, Instant since);

    /** Those of a shop that were found between these times (the second one not included), the newest first. */
    List<Missed> between(ShopId shop, Instant from, Instant to, int most);

    /** How many these are. */
    long count(ShopId shop, Instant from, Instant to);
}
