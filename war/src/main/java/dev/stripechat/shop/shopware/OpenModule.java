package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.shop.FollowShop;
import dev.stripechat.shop.Installation;
import dev.stripechat.shop.Installations;
import dev.stripechat.shop.PageOrigin;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.Shops;
import dev.stripechat.shopware.ModuleCall;
import dev.stripechat.shopware.Registration;
import dev.stripechat.shopware.SignedQuery;
import dev.stripechat.staff.EnterByShop;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The shop's administration opens one of our pages in a frame, and has signed the address. The same address may be opened
 * again, as a reload does: each time there is another code.
 */
@UseCase
class OpenModule {

    private final Installations installations;
    private final Shops shops;
    private final FollowShop followShop;
    private final EnterByShop enterByShop;
    private final SecretBox box;
    private final Clock clock;

    @Inject
    OpenModule(
            Installations installations,
            Shops shops,
            FollowShop followShop,
            EnterByShop enterByShop,
            SecretBox box,
            Clock clock) {
        this.installations = installations;
        this.shops = shops;
        this.followShop = followShop;
        this.enterByShop = enterByShop;
        this.box = box;
        this.clock = clock;
    }

    /**
     * What the page gets to know.
     *
     * @param code changed for a session; without one a person has to sign in
     * @param parents who may frame it, the shop itself first
     * @param problem why there is nothing to see, as a word
     */
    record Opened(
            Optional<OpaqueToken> code,
            Set<String> parents,
            Optional<String> language,
            Optional<String> problem) {}

    /**
     * Opens it.
     *
     * @throws dev.stripechat.shopware.ProtocolRefused when the address is signed by nobody, or too long ago
     * @throws Refusal not signed in ({@code unknown_shop})
     */
    Opened by(String rawQuery, ModulePlace place) {
        Instant now = clock.instant();
        SignedQuery query = SignedQuery.of(rawQuery);
        Installation known =
                installations
                        .known(query.shopId())
                        .orElseThrow(
                                () ->
                                        Refusal.notSignedIn(
                                                "unknown_shop", "This shop has not registered."));
        Registration registration = Registrations.of(known, box);
        ModuleCall call = ModuleCall.verified(query, registration.accepted(now), now);
        if (!registration.isAt(call.shopUrl())) {
            return refused(
                    call, PageOrigin.of(call.shopUrl()).map(Set::of).orElse(Set.of()), "clone");
        }
        installations.held(known.shop()).ifPresent(followShop::showsLife);
        return entered(known, call, place);
    }

    private Opened entered(Installation known, ModuleCall call, ModulePlace place) {
        Set<String> parents = parents(known);
        if (!place.isFor(call.userId())) {
            return new Opened(Optional.empty(), parents, call.userLanguage(), Optional.empty());
        }
        Optional<OpaqueToken> code = enterByShop.code(known.shop(), call.userId());
        if (code.isEmpty()) {
            return refused(call, parents, "account_disabled");
        }
        return new Opened(code, parents, call.userLanguage(), Optional.empty());
    }

    private static Opened refused(ModuleCall call, Set<String> parents, String problem) {
        return new Opened(Optional.empty(), parents, call.userLanguage(), Optional.of(problem));
    }

    /** An administration may be opened by the address of a sales channel, too. */
    private Set<String> parents(Installation known) {
        Set<String> parents = new LinkedHashSet<>();
        PageOrigin.of(known.url()).ifPresent(parents::add);
        shops.named(known.shop()).map(Shop::origins).ifPresent(parents::addAll);
        return parents;
    }
}
