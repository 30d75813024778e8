package dev.stripechat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.MapConfig;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.runtime.limits.Turnstiles;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shop.AnInstallation;
import dev.stripechat.shop.InMemoryInstallations;
import dev.stripechat.staff.Account;
import dev.stripechat.staff.AdmitAdmin;
import dev.stripechat.staff.AnAccount;
import dev.stripechat.staff.InMemoryAccounts;
import dev.stripechat.staff.InMemoryResetLinks;
import dev.stripechat.staff.InMemorySessions;
import dev.stripechat.staff.RecordingAuditLog;
import dev.stripechat.staff.ResetPassword;
import dev.stripechat.staff.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A shop in which nobody can sign in gets an admin from whoever runs the server. */
class RescueShopTest {

    private static final String KEY = "stripe-chat.rescue-shop";

    private final MovableClock clock = MovableClock.atNoon();
    private final ShopId shop = Some.shop();
    private final String shopwareId = AnInstallation.id();
    private final InMemoryInstallations installations = new InMemoryInstallations();
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryResetLinks links = new InMemoryResetLinks();
    private final RecordingAuditLog audit = new RecordingAuditLog();
    private final List<String> printed = new ArrayList<>();

    @Test
    void each_start_prints_a_link_for_one_and_the_same_admin() {
        installations.keep(AnInstallation.confirmed(shop, shopwareId, clock.instant()));

        starts(Map.of(KEY, " " + shopwareId + " "));
        starts(Map.of(KEY, shopwareId));

        assertThat(accounts.of(shop)).hasSize(1);
        Account made = accounts.of(shop).get(0);
        assertThat(made.member().role()).isEqualTo(Role.ADMIN);
        assertThat(printed)
                .hasSize(2)
                .allMatch(link -> link.startsWith("https://chat.example/admin/#/reset?token="))
                .allMatch(link -> link.endsWith("&login=" + made.login()));
        assertThat(audit.of(shop))
                .contains("staff.reset_link_made by system: " + made.member().id());
        chooses(printed.get(1));
    }

    @Test
    void an_admin_who_is_there_already_is_taken_and_people_of_the_shop_are_not() {
        installations.keep(AnInstallation.confirmed(shop, shopwareId, clock.instant()));
        Account boss = AnAccount.anAccount().of(shop).ofAnAdmin().keptIn(accounts);

        starts(Map.of(KEY, shopwareId));

        assertThat(accounts.of(shop)).hasSize(1);
        assertThat(printed.get(0)).contains("&login=" + boss.login().replace("@", "%40"));
    }

    @Test
    void no_other_shop_and_nobody_who_has_only_asked_is_helped() {
        installations.keep(AnInstallation.asking(shop, shopwareId));

        starts(Map.of(KEY, shopwareId));
        starts(Map.of(KEY, "anotherShop12345"));
        starts(Map.of(KEY, " "));
        starts(Map.of());

        assertThat(printed).isEmpty();
        assertThat(accounts.of(shop)).isEmpty();
    }

    private void starts(Map<String, String> config) {
        Doormat doormat =
                new Doormat() {
                    @Override
                    void lay(String link) {
                        printed.add(link);
                    }
                };
        new RescueShop(
                        installations,
                        new AdmitAdmin(accounts, links, audit, clock),
                        doormat,
                        new PublicUrl("https://chat.example"),
                        new MapConfig(config))
                .prepare("started");
    }

    private void chooses(String link) {
        String token = link.replaceAll(".*token=([^&]+)&.*", "$1");
        new ResetPassword(accounts, links, new InMemorySessions(), audit, new Turnstiles(), clock)
                .choose(new OpaqueToken(token), "a good new password");
    }
}
