package dev.stripechat.shop.signed;

import dev.stripechat.runtime.outward.PublicAddress;
import dev.stripechat.runtime.outward.TrustedHosts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which machine an address of a shop may lead to: one that everybody reaches, over https. Private machines are those that the
 * operator names in {@code stripe-chat.trusted-shop-hosts}, and nobody else's (T16).
 */
@Dependent
class BackendAddress {

    private final TrustedHosts trusted;

    @Inject
    BackendAddress(
            @ConfigProperty(name = "stripe-chat.trusted-shop-hosts") Optional<String> trusted) {
        this.trusted = TrustedHosts.of(trusted);
    }

    /**
     * The machine to call, looked up once: the name may mean another one a moment later.
     *
     * @throws Forbidden when nobody may be called there
     * @throws UnknownHostException when the name is nobody's
     */
    InetAddress of(URI url) throws UnknownHostException {
        String host = String.valueOf(url.getHost());
        boolean isTrusted = trusted.include(host);
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
        return PublicAddress.is(address) && !PublicAddress.isCarrier(address);
    }
}
