package dev.stripechat.shop.shopware;

import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.shop.Installation;
import dev.stripechat.shop.Trust;
import dev.stripechat.shopware.Registration;
import dev.stripechat.shopware.Secret;
import java.util.Optional;

/** What is agreed with a shop, in the words of the protocol and in those of the store. */
final class Registrations {

    private Registrations() {}

    static Registration of(Installation installation, SecretBox box) {
        Trust trust = installation.trust(box);
        return new Registration(
                installation.shopwareId(),
                trust.url(),
                secret(trust.current()),
                trust.pending()
                        .map(
                                next ->
                                        new Registration.Pending(
                                                new Secret(next.secret()), next.url())),
                trust.previous()
                        .map(
                                old ->
                                        new Registration.Previous(
                                                new Secret(old.secret()), old.rotatedAt())),
                trust.signsTwice(),
                trust.keys()
                        .map(
                                keys ->
                                        new Registration.ApiKeys(
                                                keys.id(), new Secret(keys.secret()))));
    }

    private static Optional<Secret> secret(Optional<String> text) {
        return text.map(Secret::new);
    }

    static Trust trust(Registration registration) {
        return new Trust(
                registration.shopUrl(),
                registration.current().map(Secret::value),
                registration
                        .pending()
                        .map(next -> new Trust.Pending(next.secret().value(), next.shopUrl())),
                registration
                        .previous()
                        .map(old -> new Trust.Previous(old.secret().value(), old.rotatedAt())),
                registration.signsTwice(),
                registration
                        .apiKeys()
                        .map(keys -> new Trust.Keys(keys.id(), keys.secret().value())));
    }
}
