package dev.stripechat.runtime.outward;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a model service of a shop may be: by the same rule as a shop itself, with a list of its own, so that a machine of the
 * operator's own network may be asked by name, and no other (T16).
 */
@Dependent
public class ModelHosts implements PinnedCall.Machines {

    private final ShopHosts rule;

    /** {@code stripe-chat.trusted-model-hosts}: names and addresses, separated by commas. */
    @Inject
    public ModelHosts(
            @ConfigProperty(name = "stripe-chat.trusted-model-hosts") Optional<String> trusted) {
        this.rule = new ShopHosts(trusted);
    }

    /** {@link ShopHosts#of}. */
    @Override
    public InetAddress of(URI url) throws UnknownHostException {
        return rule.of(url);
    }

    /** {@link ShopHosts#mayBe}. */
    public boolean mayBe(URI url) {
        return rule.mayBe(url);
    }
}
