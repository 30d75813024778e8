package dev.stripechat.paymentpage;

import dev.stripechat.settings.Mode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where Stripe.js is loaded from. Another address than Stripe's own is for trials on this machine, in test mode: a page that
 * takes real cards loads no other script.
 */
@Dependent
public class StripeJs {

    private static final String STRIPES = "https://js.stripe.com/v3/";
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Optional<URI> other;

    @Inject
    StripeJs(@ConfigProperty(name = "stripe-chat.stripe.js-url") Optional<String> other) {
        this.other =
                other.map(String::strip)
                        .filter(address -> !address.equals(STRIPES))
                        .map(URI::create)
                        .filter(StripeJs::isHere);
    }

    /** The address for a connection of that mode. */
    public String address(Mode mode) {
        return trial(mode).map(URI::toString).orElse(STRIPES);
    }

    /** The origin of a trial's script, where it may also call. */
    public Optional<String> trialOrigin(Mode mode) {
        return trial(mode).map(uri -> uri.getScheme() + "://" + uri.getRawAuthority());
    }

    private Optional<URI> trial(Mode mode) {
        return other.filter(any -> !mode.isLive());
    }

    private static boolean isHere(URI address) {
        return address.getHost() != null && THIS_MACHINE.contains(address.getHost());
    }
}
