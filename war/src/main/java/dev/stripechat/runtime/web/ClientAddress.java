package dev.stripechat.runtime.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * From which address a request comes: that of its connection, or, when a proxy that is trusted has made the connection,
 * what that proxy says ({@code X-Forwarded-For}). Only limits go by it, never rights.
 */
@Dependent
public class ClientAddress {

    private static final Pattern WITH_PORT =
            Pattern.compile("\\[([^\\[\\]]+)](?::\\d{1,5})?|([^:]+):\\d{1,5}");
    private static final int MOST_HOPS = 16;

    private final List<AddressBlock> trusted;

    /** {@code stripe-chat.trusted-proxies}: addresses and blocks, separated by commas. */
    @Inject
    public ClientAddress(Config config) {
        trusted =
                config.getOptionalValue("stripe-chat.trusted-proxies", String.class).stream()
                        .flatMap(list -> Stream.of(list.split(",")))
                        .filter(entry -> !entry.isBlank())
                        .map(AddressBlock::of)
                        .toList();
    }

    /** A word for the client: an address, or, of version 6, the network of 64 bits that one customer has. */
    public String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    String of(String connection, List<String> forwarded) {
        Optional<InetAddress> nearest = address(connection);
        return nearest.filter(this::isTrusted)
                .flatMap(proxy -> behindProxies(forwarded))
                .or(() -> nearest)
                .map(ClientAddress::word)
                .orElse(connection);
    }

    /**
     * The last one in the list that is no proxy of ours: what stands before it may be made up by the client. Nothing when a
     * proxy of ours says what is no address.
     */
    private Optional<InetAddress> behindProxies(List<String> forwarded) {
        List<String> hops =
                forwarded.stream().flatMap(line -> Arrays.stream(line.split(",", -1))).toList();
        Optional<InetAddress> client = Optional.empty();
        for (int i = hops.size() - 1; i >= 0 && i >= hops.size() - MOST_HOPS; i--) {
            client = address(hops.get(i));
            if (client.filter(this::isTrusted).isEmpty()) {
                return client;
            }
        }
        return client;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(block -> block.holds(address));
    }

    /** Some proxies write the port behind it. */
    private static Optional<InetAddress> address(String hop) {
        Matcher port = WITH_PORT.matcher(hop.strip());
        if (!port.matches()) {
            return AddressBlock.address(hop.strip());
        }
        return AddressBlock.address(port.group(1) == null ? port.group(2) : port.group(1));
    }

    private static String word(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, 8) + "/64"
                : address.getHostAddress();
    }
}
