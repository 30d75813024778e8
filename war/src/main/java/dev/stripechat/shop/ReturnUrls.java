package dev.stripechat.shop;

import dev.stripechat.kernel.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where the shopper goes back to in the shop.
 *
 * @param processing while the money is on its way; absent: as after success
 */
public record ReturnUrls(String success, Optional<String> processing, String cancel) {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int LONGEST = 2_000;

    /**
     * Refuses what is no page of the shop.
     *
     * @param origins whether one is the shop's
     * @throws Refusal invalid ({@code bad_return_url})
     */
    void check(Predicate<String> origins) {
        Stream.of(Optional.of(success), processing, Optional.of(cancel))
                .flatMap(Optional::stream)
                .filter(url -> !isOf(origins, url))
                .findFirst()
                .ifPresent(
                        url -> {
                            throw Refusal.invalid(
                                    "bad_return_url",
                                    "Return URLs are https and of an origin that the shop allows.");
                        });
    }

    /** Whether a browser may be led there: over TLS, to an origin of that shop. */
    static boolean isOf(Predicate<String> origins, String url) {
        try {
            URI uri = new URI(url);
            boolean safe =
                    "https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme())
                                    && THIS_MACHINE.contains(String.valueOf(uri.getHost()));
            return safe
                    && url.length() <= LONGEST
                    && PageOrigin.of(url).filter(origins).isPresent();
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
