package dev.stripechat.payment.stripe;

import com.stripe.Stripe;
import dev.stripechat.payment.KeyRefused;
import dev.stripechat.payment.StripeAccess;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where Stripe is asked. Another address than Stripe's own is for trials on this machine: it is never given a live key,
 * and never leaves the machine.
 */
@Dependent
class StripeAddress {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Optional<String> other;

    @Inject
    StripeAddress(@ConfigProperty(name = "stripe-chat.stripe.api-base") Optional<String> other) {
        this.other = other.filter(address -> !address.equals(Stripe.LIVE_API_BASE));
    }

    /**
     * The address for that access.
     *
     * @throws KeyRefused when its key may not be sent to the configured address
     */
    String forAccess(StripeAccess access) {
        other.filter(address -> access.mode().isLive() || !isHere(address))
                .ifPresent(
                        address -> {
                            throw new KeyRefused(
                                    "stripe-chat.stripe.api-base is for test mode on this machine only",
                                    new IllegalStateException(address));
                        });
        return other.orElse(Stripe.LIVE_API_BASE);
    }

    private static boolean isHere(String address) {
        String host = URI.create(address).getHost();
        return host != null && THIS_MACHINE.contains(host);
    }
}
