package dev.stripechat.payment;

import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of a shop's connections our own payment page is paid by. The mode is decided first: where real money is taken, test
 * money never steps in, even while nothing can be paid.
 */
public record ShopTills(List<StripeConnection> connections) {

    /** Stands for all sales channels that no connection names: it cannot be the id of one. */
    private static final String ANY_OTHER = "*";

    /**
     * The one for that sales channel, if any can take money, with both keys and one that may write: one for it before one for all, and for an order without one the
     * other way round; of equal ones always the same.
     */
    public Optional<StripeConnection> of(Optional<String> salesChannel) {
        Mode mode = mode(salesChannel);
        return meantFor(salesChannel)
                .filter(connection -> connection.mode() == mode)
                .filter(StripeConnection::hasApiKey)
                .filter(connection -> !connection.isReadOnly())
                .max(
                        Comparator.comparing(
                                        (StripeConnection connection) ->
                                                connection.salesChannels().isEmpty()
                                                        == salesChannel.isEmpty())
                                .thenComparing(connection -> connection.id().toString()));
    }

    /** Whether that sales channel takes real money, be it that it can at the moment or not. */
    public Mode mode(Optional<String> salesChannel) {
        return meantFor(salesChannel).anyMatch(connection -> connection.mode().isLive())
                ? Mode.LIVE
                : Mode.TEST;
    }

    /** Where real money is taken: sales channels, with one for all that are not named, and none for orders without one. */
    Set<Optional<String>> real() {
        return Stream.concat(
                        Stream.of(Optional.<String>empty(), Optional.of(ANY_OTHER)),
                        connections.stream()
                                .flatMap(connection -> connection.salesChannels().stream())
                                .map(Optional::of))
                .filter(salesChannel -> mode(salesChannel).isLive())
                .collect(Collectors.toSet());
    }

    ShopTills without(StripeConnection gone) {
        return new ShopTills(
                connections.stream()
                        .filter(connection -> !connection.id().equals(gone.id()))
                        .toList());
    }

    /** Whether test money is, or may be any moment, taken there. */
    boolean pretendsAt(Optional<String> salesChannel) {
        return !mode(salesChannel).isLive() && meantFor(salesChannel).findAny().isPresent();
    }

    private Stream<StripeConnection> meantFor(Optional<String> salesChannel) {
        return connections.stream()
                .filter(connection -> connection.publishableKey().isPresent())
                .filter(connection -> connection.serves(salesChannel));
    }
}
