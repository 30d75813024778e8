package dev.stripechat.shop;

import dev.stripechat.settings.Mode;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** All ways in which shops are told of their payments. A shop that wants to hear nothing has none, and some have two. */
@Dependent
public class ShopBackends {

    private final List<ShopBackend> ways;

    @Inject
    ShopBackends(Instance<ShopBackend> ways) {
        this(ways.stream());
    }

    public ShopBackends(Stream<ShopBackend> ways) {
        this.ways = ways.toList();
    }

    /** As {@link ShopBackend#tell}, in each way that is the shop's. */
    public void tell(PaymentAttempt attempt, Mode mode, PaymentNews news) {
        ways.stream()
                .filter(way -> way.isOf(attempt))
                .forEach(way -> way.tell(attempt, mode, news));
    }
}
