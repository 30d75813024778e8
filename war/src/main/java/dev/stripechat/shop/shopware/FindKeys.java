package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.shop.Installation;
import dev.stripechat.shop.Installations;
import dev.stripechat.shopware.api.ShopAccess;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;

/** Finds what opens the Admin API of a tenant's shop: nothing, while no shop is installed and switched on. */
@UseCase
public class FindKeys {

    private final Installations installations;
    private final SecretBox box;

    @Inject
    FindKeys(Installations installations, SecretBox box) {
        this.installations = installations;
        this.box = box;
    }

    Optional<ShopAccess> of(ShopId shop) {
        return installations
                .of(shop)
                .filter(Installation::isActive)
                .flatMap(
                        one ->
                                one.trust(box)
                                        .keys()
                                        .map(
                                                keys ->
                                                        new ShopAccess(
                                                                URI.create(one.url()),
                                                                keys.id(),
                                                                keys.secret())));
    }
}
