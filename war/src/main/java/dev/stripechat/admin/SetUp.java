package dev.stripechat.admin;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.Shops;
import dev.stripechat.staff.Accounts;
import dev.stripechat.staff.AddFirstAdmin;
import dev.stripechat.staff.OpenSession;
import dev.stripechat.staff.SignIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Whoever started the server makes the first admin and the first shop, by a link that works once. */
@UseCase
public class SetUp {

    private final SetUpLinks links;
    private final Accounts accounts;
    private final AddFirstAdmin addFirstAdmin;
    private final Shops shops;
    private final OpenSession openSession;
    private final Clock clock;

    @Inject
    public SetUp(
            SetUpLinks links,
            Accounts accounts,
            AddFirstAdmin addFirstAdmin,
            Shops shops,
            OpenSession openSession,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.addFirstAdmin = addFirstAdmin;
        this.shops = shops;
        this.openSession = openSession;
        this.clock = clock;
    }

    /**
     * The first admin, and the first shop unless the configuration names it.
     *
     * @param page the origin of the shop's pages, if one is known already
     */
    public record Wish(
            String login,
            String name,
            String password,
            Optional<String> shopName,
            Language language,
            Optional<String> page) {}

    /**
     * Looks at a link.
     *
     * @return the name of the shop that is there already, if one is configured
     * @throws Refusal gone ({@code setup_done}, {@code setup_link_over})
     */
    public Optional<String> look(OpaqueToken token) {
        return shops.named(good(token)).map(Shop::name);
    }

    /**
     * Sets up, and lets the admin in.
     *
     * @throws Refusal gone ({@code setup_done}, {@code setup_link_over}), or invalid, naming what is wrong, or unavailable
     *     ({@code busy})
     */
    public SignIn.Opened by(OpaqueToken token, Wish wish) {
        ShopId id = good(token);
        if (shops.claimed(id).isEmpty()) {
            shops.keep(shop(id, wish));
        }
        links.endAll();
        return openSession.of(
                addFirstAdmin.to(id, wish.login(), wish.name(), wish.password()).member());
    }

    private ShopId good(OpaqueToken token) {
        if (!accounts.noneYet()) {
            throw Refusal.gone("setup_done", "Stripe Chat is set up already; sign in.");
        }
        return links.good(token, clock.instant())
                .map(SetUpLink::shop)
                .orElseThrow(
                        () ->
                                Refusal.gone(
                                        "setup_link_over",
                                        "This link is over; restart the server, it prints a new one."));
    }

    private static Shop shop(ShopId id, Wish wish) {
        String name = wish.shopName().map(String::strip).orElse("");
        if (name.isEmpty()
                || name.length() > 80
                || name.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid(
                    "bad_shop_name",
                    "The name of a shop has 1 to 80 characters, none of them a control character.");
        }
        Shop shop = new Shop(id, name, wish.language());
        shop.allowPages(wish.page().map(String::strip).map(List::of).orElse(List.of()));
        return shop;
    }
}
