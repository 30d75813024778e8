package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.FindStanding;
import dev.stripechat.settings.Standing;
import dev.stripechat.shop.FollowShop;
import dev.stripechat.shop.Installation;
import dev.stripechat.shop.Installations;
import dev.stripechat.shopware.Registration;
import dev.stripechat.shopware.Secret;
import dev.stripechat.shopware.SignedBody;
import dev.stripechat.shopware.Source;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Who has signed a call, and whether it is the shop itself or a copy of it at another address, which is noted. */
@UseCase
public class ProveCaller {

    private final Installations installations;
    private final FollowShop followShop;
    private final FindStanding findStanding;
    private final SecretBox box;
    private final KnownSecrets knownSecrets;
    private final Clock clock;

    @Inject
    ProveCaller(
            Installations installations,
            FollowShop followShop,
            FindStanding findStanding,
            SecretBox box,
            KnownSecrets knownSecrets,
            Clock clock) {
        this.installations = installations;
        this.followShop = followShop;
        this.findStanding = findStanding;
        this.box = box;
        this.knownSecrets = knownSecrets;
        this.clock = clock;
    }

    /**
     * Of a call that a shop makes when it has switched us on; it proves that it has.
     *
     * @throws dev.stripechat.shopware.ProtocolRefused when it cannot be read, or is signed by nobody
     * @throws Refusal not signed in ({@code unknown_shop})
     */
    public Caller by(byte[] body, Optional<String> signature) {
        Caller caller = proved(body, signature);
        if (!caller.isClone() && !caller.installation().isActive()) {
            installations.held(caller.installation().shop()).ifPresent(followShop::showsLife);
            return standing(caller.installation(), caller.source(), caller.secret());
        }
        return caller;
    }

    /** The same of a call that it also makes when it has switched us off. */
    public Caller proved(byte[] body, Optional<String> signature) {
        Source source = Source.of(body);
        Installation known =
                installations
                        .known(source.shopId())
                        .orElseThrow(
                                () ->
                                        Refusal.notSignedIn(
                                                "unknown_shop", "This shop has not registered."));
        Registration registration = Registrations.of(known, box);
        Instant now = clock.instant();
        Secret secret = SignedBody.check(body, signature, registration.accepted(now));
        knownSecrets.learn(registration, now);
        return standing(known, source, secret);
    }

    private Caller standing(Installation known, Source source, Secret secret) {
        if (!known.isAt(source.shopUrl())) {
            followShop.cloneCalled(known, source.shopUrl());
            return new Caller(known, source, Standing.CLONE, secret);
        }
        return new Caller(known, source, findStanding.of(known.shop()), secret);
    }
}
