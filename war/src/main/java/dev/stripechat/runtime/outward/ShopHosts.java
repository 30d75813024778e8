package dev.stripechat.runtime.outward;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which machine an address of a shop may lead to: one that everybody reaches, over https. Private machines are those that the
 * operator names in {@code stripe-chat.trusted-shop-hosts}, and nobody else's (T16).
 */
@Dependent
public class ShopHosts {

    private static final String LOCAL = "localhost";

    private final TrustedHosts trusted;

    /** {@code stripe-chat.trusted-shop-hosts}: names and addresses, separated by commas. */
    @Inject
    public ShopHosts(
            @ConfigProperty(name = "stripe-chat.trusted-shop-hosts") Optional<String> trusted) {
        this.trusted = TrustedHosts.of(trusted);
    }

    /**
     * The machine to call, looked up once: the name may mean another one a moment later.
     *
     * @throws Forbidden when nobody may be called there
     * @throws UnknownHostException when the name is nobody's
     */
    public InetAddress of(URI url) throws UnknownHostException {
        String host = String.valueOf(url.getHost());
        boolean isTrusted = trusted.include(host);
        if (url.getHost() == null || !"https".equals(url.getScheme()) && !isTrusted) {
            throw new Forbidden();
        }
        InetAddress[] all = InetAddress.getAllByName(host);
        if (!isTrusted && !Arrays.stream(all).allMatch(ShopHosts::isPublic)) {
            throw new Forbidden();
        }
        return all[0];
    }

    /**
     * Whether it may be an address of a shop, as far as that is seen without asking for its name: https, or a trusted host, and
     * no private machine by its number.
     */
    public boolean mayBe(URI url) {
        String host = String.valueOf(url.getHost());
        if (trusted.include(host)) {
            return true;
        }
        return "https".equals(url.getScheme()) && url.getHost() != null && isNoPrivateNumber(host);
    }

    /** A name whose last part begins with a digit is no name: resolvers take it for an address, in parts or as one number. */
    private static boolean isNoPrivateNumber(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        String last = name.substring(name.lastIndexOf('.') + 1);
        boolean isNumber =
                name.startsWith("[") || !last.isEmpty() && Character.isDigit(last.charAt(0));
        try {
            return isNumber ? isPlainAndPublic(name) : !last.equals(LOCAL);
        } catch (UnknownHostException noNumber) {
            return false;
        }
    }

    /** Written as everybody writes it: with a zero in front, some read eight times as much. */
    private static boolean isPlainAndPublic(String number) throws UnknownHostException {
        InetAddress address = InetAddress.getByName(number);
        boolean isPlain = number.startsWith("[") || address.getHostAddress().equals(number);
        return isPlain && isPublic(address);
    }

    /** It leads to a machine that is nobody's business. */
    public static final class Forbidden extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        Forbidden() {
            super("not a public https address");
        }
    }

    private static boolean isPublic(InetAddress address) {
        return PublicAddress.is(address) && !PublicAddress.isCarrier(address);
    }
}
