package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Orders that have to be looked at. */
public interface OrderTouches {

    /** An order to be looked at. */
    record Touched(ShopId shop, String orderId) {}

    /** It has to be looked at, from that time on. */
    void touch(ShopId shop, String orderId, Instant at);

    /** Since when it has to be looked at, if it has to be. */
    Optional<Instant> open(ShopId shop, String orderId);

    /** It has been looked at by a look that began after that touch; a later one stays. */
    void done(ShopId shop, String orderId, Instant touchedAt);

    /** What is left to be looked at, of all shops: jobs are ours and know no shop. */
    List<Touched> left(int most);
}
