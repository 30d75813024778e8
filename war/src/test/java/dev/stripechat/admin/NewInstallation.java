package dev.stripechat.admin;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.MapConfig;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.runtime.limits.Turnstiles;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shop.FirstShop;
import dev.stripechat.shop.InMemoryShops;
import dev.stripechat.shop.Shop;
import dev.stripechat.staff.AddFirstAdmin;
import dev.stripechat.staff.AnAccount;
import dev.stripechat.staff.Doorman;
import dev.stripechat.staff.InMemoryAccounts;
import dev.stripechat.staff.InMemorySessions;
import dev.stripechat.staff.OpenSession;
import dev.stripechat.staff.RecordingAuditLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server that nobody has set up, in memory. */
final class NewInstallation {

    private final MovableClock clock = MovableClock.atNoon();
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemorySessions sessions = new InMemorySessions();
    private final InMemoryShops shops = new InMemoryShops();
    private final InMemorySetUpLinks links = new InMemorySetUpLinks();
    private final RecordingAuditLog audit = new RecordingAuditLog();
    private final Map<String, String> config = new HashMap<>();

    MovableClock clock() {
        return clock;
    }

    InMemoryAccounts accounts() {
        return accounts;
    }

    InMemoryShops shops() {
        return shops;
    }

    InMemorySetUpLinks links() {
        return links;
    }

    List<String> audited(ShopId shop) {
        return audit.of(shop);
    }

    void configures(String key, String value) {
        config.put(key, value);
    }

    void hasAnAdmin() {
        AnAccount.anAccount().ofAnAdmin().keptIn(accounts);
    }

    /** The token of the link that this start prints. */
    Optional<OpaqueToken> starts() {
        makesConfiguredShop();
        List<String> printed = new ArrayList<>();
        Doormat doormat =
                new Doormat() {
                    @Override
                    void lay(String link) {
                        printed.add(link);
                    }
                };
        new InviteFirstAdmin(
                        accounts,
                        links,
                        doormat,
                        new PublicUrl("https://chat.example"),
                        new MapConfig(config),
                        clock)
                .prepare("started");
        return printed.stream()
                .findAny()
                .map(link -> link.replace("https://chat.example/admin/#/setup?token=", ""))
                .map(OpaqueToken::new);
    }

    private void makesConfiguredShop() {
        Optional<ShopId> id = FirstShop.id(new MapConfig(config));
        if (id.filter(one -> shops.named(one).isEmpty()).isPresent()) {
            String name = config.get("stripe-chat.shop.name");
            shops.keep(new Shop(id.get(), name, Language.EN));
        }
    }

    SetUp.Wish wish(String shopName) {
        return new SetUp.Wish(
                "Admin@Shop.example",
                "Demo admin",
                "a good new password",
                Optional.of(shopName),
                Language.DE,
                Optional.of("https://shop.example"));
    }

    SetUp setUp() {
        return new SetUp(
                links,
                accounts,
                new AddFirstAdmin(accounts, audit, new Turnstiles()),
                shops,
                new OpenSession(sessions, audit, clock),
                clock);
    }

    Doorman doorman() {
        return new Doorman(sessions, accounts, clock);
    }
}
