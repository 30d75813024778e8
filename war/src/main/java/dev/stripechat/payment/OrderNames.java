package dev.stripechat.payment;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import java.util.Collection;
import java.util.List;

/** By which names payments call the orders that they are for. */
public interface OrderNames {

    /** That payment, which is known, calls its order so from now on. */
    void keep(ShopId shop, PaymentIntentId payment, OrderName name);

    /** The shop's payments that call their order by one of these names, in the order of their ids. */
    List<PaymentIntentId> saying(ShopId shop, Collection<OrderName> names);
}
