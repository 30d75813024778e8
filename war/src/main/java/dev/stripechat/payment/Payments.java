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
}
