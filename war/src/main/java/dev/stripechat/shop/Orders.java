package dev.stripechat.shop;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All orders that shops showed us. */
public interface Orders {

    Optional<Order> named(ShopId shop, String id);

    /**
     * Like {@link #named}, held until the end of the transaction, also while there is none yet: who keeps it, keeps
     * alone.
     */
    Optional<Order> held(ShopId shop, String id);

    /** The order of a try to pay it. */
    List<String> withTransaction(ShopId shop, String transaction);

    /** Orders that the shopper knows by that number. */
    List<String> numbered(ShopId shop, String number);

    /** Orders in one of whose transactions that PaymentIntent has ever stood. */
    List<String> everPaidBy(ShopId shop, PaymentIntentId payment);

    /** Orders of a customer that have been looked at since then. */
    List<String> of(ShopId shop, String customer, Instant since);

    void keep(Order order);

    void forget(Order order);
}
