package dev.stripechat.shop;

import dev.stripechat.kernel.Money;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What other rooms may want to know of an order.
 *
 * @param number what the shopper knows it by
 * @param customerId who ordered, in the shop's words
 * @param salesChannel in the shop's words
 * @param language in the shop's words
 * @param state in the shop's words, e.g. {@code open}
 * @param transactions tries to pay it, the oldest first
 */
public record OrderFacts(
        String number,
        Optional<String> customerId,
        Optional<String> salesChannel,
        Optional<String> language,
        Money total,
        String state,
        List<OrderTransaction> transactions,
        List<OrderDelivery> deliveries) {

    public OrderFacts {
        transactions = List.copyOf(transactions);
        deliveries = List.copyOf(deliveries);
    }

    /** Whether it is the same in every word. */
    boolean isLike(OrderFacts other) {
        return said().equals(other.said());
    }

    /** What has happened that a webhook should have told of, in a word for machines; nothing, if nothing of the kind has. */
    Optional<String> untoldBy(OrderFacts later) {
        if (!state.equals(later.state)) {
            return Optional.of("order");
        }
        if (!payments().equals(later.payments())) {
            return Optional.of("payment");
        }
        return parcels().equals(later.parcels()) ? Optional.empty() : Optional.of("delivery");
    }

    private List<Object> said() {
        return Stream.of(
                        Stream.of(number, customerId, salesChannel, language, total, state),
                        transactions.stream().map(OrderTransaction::said),
                        deliveries.stream().map(OrderDelivery::said))
                .flatMap(part -> part.map(Objects::requireNonNull).map(Object.class::cast))
                .toList();
    }

    private List<String> payments() {
        return transactions.stream().map(one -> one.id() + ' ' + one.state()).sorted().toList();
    }

    private List<String> parcels() {
        return deliveries.stream().map(one -> one.id() + ' ' + one.state()).sorted().toList();
    }
}
