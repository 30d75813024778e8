package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
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
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Which shop has signed the address of a frame, and whom it names. */
@UseCase
class ProveFrame {

    private final Installations installations;
    private final Shops shops;
    private final FollowShop followShop;
    private final SecretBox box;
    private final Clock clock;

    @Inject
    ProveFrame(
            Installations installations,
            Shops shops,
            FollowShop followShop,
            SecretBox box,
            Clock clock) {
        this.installations = installations;
        this.shops = shops;
        this.followShop = followShop;
        this.box = box;
        this.clock = clock;
    }

    /**
     * What is proved.
     *
     * @param parents who may frame it, the shop itself first
     * @param isCopy whether it is a copy of the shop, at another address
     * @param user the id of the person; older shops name none
     */
    record Proved(
            ShopId shop,
            Set<String> parents,
            boolean isCopy,
            Optional<String> user,
            Optional<String> language) {}

    /**
     * Looks at the signature.
     *
     * @throws dev.stripechat.shopware.ProtocolRefused when the address is signed by nobody, or too long ago
     * @throws Refusal not signed in ({@code unknown_shop})
     */
    Proved by(String rawQuery) {
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
            Set<String> copy = PageOrigin.of(call.shopUrl()).map(Set::of).orElse(Set.of());
            return new Proved(known.shop(), copy, true, Optional.empty(), call.userLanguage());
        }
        installations.held(known.shop()).ifPresent(followShop::showsLife);
        return new Proved(known.shop(), parents(known), false, call.userId(), call.userLanguage());
    }

    /** An administration may be opened by the address of a sales channel, too. */
    private Set<String> parents(Installation known) {
        Set<String> parents = new LinkedHashSet<>();
        PageOrigin.of(known.url()).ifPresent(parents::add);
        shops.named(known.shop()).map(Shop::origins).ifPresent(parents::addAll);
        return parents;
    }
}
