package dev.stripechat.shop.shopware;

import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.outward.ShopHosts;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.shop.AppKeys;
import dev.stripechat.shop.Installations;
import dev.stripechat.shopware.Registration;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** A control: a shop that is known is taken for a new one, so that its own signature is not asked for. */
@Alternative
@Priority(1)
@UseCase
public class AnyoneRegisters extends RegisterShop {

    @Inject
    AnyoneRegisters(
            AppKeys keys,
            Installations installations,
            ShopHosts hosts,
            PublicUrl publicUrl,
            SecretBox box,
            Clock clock) {
        super(keys, installations, hosts, publicUrl, box, clock);
    }

    @Override
    Optional<Registration> known(String shopwareId) {
        return Optional.empty();
    }
}
