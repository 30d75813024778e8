package dev.stripechat.runtime.outward;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which mail servers an admin of a shop may name: those in the public network, and those that the operator trusts. Else an
 * admin could look around in the operator's own network (T16).
 */
@Dependent
public class MailHosts {

    private final TrustedHosts trusted;

    /** {@code stripe-chat.trusted-mail-hosts}: names and addresses, separated by commas. */
    @Inject
    public MailHosts(
            @ConfigProperty(name = "stripe-chat.trusted-mail-hosts") Optional<String> trusted) {
        this.trusted = TrustedHosts.of(trusted);
    }

    /** Whether a connection may be made to this address, which that name stands for now. */
    public boolean allow(String name, InetAddress address) {
        return trusted.include(name) || PublicAddress.is(address);
    }
}
