package dev.stripechat.shop.shopware;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.shop.Installations;
import dev.stripechat.shopware.Registration;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds what is agreed with a shop. */
@UseCase
public class FindSecrets {

    private final Installations installations;
    private final SecretBox box;

    @Inject
    FindSecrets(Installations installations, SecretBox box) {
        this.installations = installations;
        this.box = box;
    }

    Optional<Registration> of(String shopwareId) {
        return installations.known(shopwareId).map(known -> Registrations.of(known, box));
    }
}
