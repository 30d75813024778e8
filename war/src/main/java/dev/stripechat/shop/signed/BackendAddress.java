package dev.stripechat.shop.signed;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which machine an address of a shop may lead to: one that everybody reaches, over https. Private machines are those that the
 * operator names in {@code stripe-chat.trusted-shop-hosts}, and nobody else's (T16).
 */
@Dependent
class BackendAddress {

    private final Set<String> trusted;

    @Inject
    BackendAddress(
            @ConfigProperty(name = "stripe-chat.trusted-shop-hosts") Optional<String> trusted) {
        this.trusted =
                Arrays.stream(trusted.orElse("").split(","))
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .filter(host -> !host.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The machine to call, looked up once: the name may mean another one a moment later.
     *
     * @throws Forbidden when nobody may be called there
     * @throws UnknownHostException when the name is nobody's
     */
    InetAddress of(URI url) throws UnknownHostException {
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        boolean isTrusted = trusted.contains(host);
        if (url.getHost() == null || !"https".equals(url.getScheme()) && !isTrusted) {
            throw new Forbidden();
        }
        InetAddress[] all = InetAddress.getAllByName(host);
        if (!isTrusted && !Arrays.stream(all).allMatch(BackendAddress::isPublic)) {
            throw new Forbidden();
        }
        return all[0];
    }

    /** It leads to a machine that is nobody's business. */
    static final class Forbidden extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        Forbidden() {
            super("not a public https address");
        }
    }

    private static boolean isPublic(InetAddress address) {
        return !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && (address instanceof Inet6Address
                        ? isPublic6(address.getAddress())
                        : isPublic4(address.getAddress()));
    }

    /** RFC 6890: this network, shared space (100.64/10), protocol assignments, benchmarks (198.18/15), reserved. */
    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean assigned = first == 192 && second == 0 && bytes[2] == 0;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        return first != 0 && first < 240 && !shared && !assigned && !benchmark;
    }

    /** Global unicast alone (2000::/3), but for what carries an IPv4 address inside (6to4, Teredo). */
    private static boolean isPublic6(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean sixToFour = first == 0x20 && second == 0x02;
        boolean teredo = first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return (first & 0xe0) == 0x20 && !sixToFour && !teredo;
    }
}
