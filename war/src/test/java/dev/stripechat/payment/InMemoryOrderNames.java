package dev.stripechat.payment;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of orders in memory. */
public final class InMemoryOrderNames implements OrderNames {

    private record Key(ShopId shop, PaymentIntentId payment) {}

    private final Map<Key, OrderName> names = new HashMap<>();

    @Override
    public void keep(ShopId shop, PaymentIntentId payment, OrderName name) {
        names.put(new Key(shop, payment), name);
    }

    @Override
    public List<PaymentIntentId> saying(ShopId shop, Collection<OrderName> wanted) {
        return names.entrySet().stream()
                .filter(entry -> entry.getKey().shop().equals(shop))
                .filter(entry -> wanted.contains(entry.getValue()))
                .map(entry -> entry.getKey().payment())
                .sorted(Comparator.comparing(PaymentIntentId::value))
                .toList();
    }
}
