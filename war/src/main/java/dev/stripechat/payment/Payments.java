package dev.stripechat.payment;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All payments that signed events told us of. */
public interface Payments {

    Optional<Payment> named(ShopId shop, PaymentIntentId id);

    List<Payment> named(ShopId shop, Collection<PaymentIntentId> ids);

    void keep(Payment payment);

    /**
     * Until the end of the transaction nobody else is alone with that payment, whether it is known yet or not: what is
     * learned of it and what it is linked to are never decided at the same time.
     */
    void alone(ShopId shop, PaymentIntentId id);
}
