package dev.stripechat.answer;

import dev.stripechat.shop.Order;
import dev.stripechat.shop.OrderOwner;
import dev.stripechat.shop.Orders;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which orders are the asking shopper's: those of the customer whom the shop has named, and no other. Nothing that was typed proves
 * anything (T21).
 */
@Dependent
class OwnedOrders {

    private static final Set<String> OVER = Set.of("completed", "cancelled");

    private final Orders orders;
    private final OrderOwner owner;

    @Inject
    OwnedOrders(Orders orders, OrderOwner owner) {
        this.orders = orders;
        this.owner = owner;
    }

    /** The one at which the shopper is first, then those that changed last. */
    List<String> of(Asked asked) {
        Stream<String> here =
                asked.at().checkout().stream()
                        .filter(
                                checkout ->
                                        owner.of(asked.shop(), checkout)
                                                .filter(who -> isAsking(asked, who))
                                                .isPresent());
        Stream<String> others =
                asked.at().customer().stream()
                        .flatMap(who -> orders.of(asked.shop(), who, Instant.EPOCH).stream())
                        .flatMap(id -> orders.named(asked.shop(), id).stream())
                        .sorted(Comparator.comparing(Order::changedAt).reversed())
                        .map(Order::id);
        return Stream.concat(here, others).distinct().toList();
    }

    /** Who names none means the one at which they are, else those that are not over, if there are any. */
    List<String> likelyMeant(Asked asked, List<String> own) {
        if (asked.at().checkout().filter(own.get(0)::equals).isPresent()) {
            return own.subList(0, 1);
        }
        List<String> open = own.stream().filter(id -> !isOver(asked, id)).toList();
        return open.isEmpty() ? own : open;
    }

    private boolean isOver(Asked asked, String id) {
        return orders.named(asked.shop(), id)
                .map(order -> order.facts().state())
                .filter(OVER::contains)
                .isPresent();
    }

    /** Whether that customer is who asks, as the shop has signed it. */
    boolean isAsking(Asked asked, String customer) {
        return asked.at().customer().filter(customer::equals).isPresent();
    }

    /** The number by which the shopper knows it, as far as it is known here. */
    Optional<String> number(Asked asked, String order) {
        return orders.named(asked.shop(), order).map(one -> one.facts().number());
    }
}
