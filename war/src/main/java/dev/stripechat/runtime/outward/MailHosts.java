package dev.stripechat.runtime.outward;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which mail servers an admin of a shop may name: those in the public network, and those that the operator trusts. Else an
 * admin could look around in the operator's own network (T16).
 */
@Dependent
public class MailHosts {

    private final Set<String> trusted;

    /** {@code stripe-chat.trusted-mail-hosts}: names and addresses, separated by commas. */
    @Inject
    public MailHosts(
            @ConfigProperty(name = "stripe-chat.trusted-mail-hosts") Optional<String> trusted) {
        this.trusted =
                Arrays.stream(trusted.orElse("").split(","))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a connection may be made to this address, which that name stands for now. */
    public boolean allow(String name, InetAddress address) {
        return trusted.contains(name.toLowerCase(Locale.ROOT)) || PublicAddress.is(address);
    }
}
