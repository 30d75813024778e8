package dev.stripechat.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.outbox.Lane;
import dev.stripechat.runtime.outbox.Letter;
import dev.stripechat.runtime.outbox.SendDepartures;
import dev.stripechat.settings.Standing;
import dev.stripechat.shop.AnInstallation;
import dev.stripechat.shop.AppKey;
import dev.stripechat.shop.ConnectShopware;
import dev.stripechat.shop.Trust;
import dev.stripechat.shopware.ProtocolRefused;
import dev.stripechat.staff.Member;
import dev.stripechat.world.Shopware;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A shop and we come to know each other, and nobody comes between. */
class HandshakeTest {

    private final Registering server = new Registering();
    private final Shopware shop = new Shopware();
    private final String home = shop.url;

    @Test
    void the_first_shop_that_confirms_is_the_tenant_that_downloaded_the_app() {
        String next = server.registers(shop, Optional.empty());
        assertThat(server.installations.of(server.tenant)).isEmpty();

        server.confirms(shop, next, Optional.empty());

        assertThat(server.known(shop).shop()).isEqualTo(server.tenant);
        assertThat(server.known(shop).isActive()).isTrue();
        assertThat(server.known(shop).url()).isEqualTo(home);
        assertThat(server.known(shop).version()).isEqualTo("6.7.1.0");
        assertThat(server.shops.named(server.tenant).orElseThrow().origins()).containsExactly(home);
        assertThat(server.standing(shop)).isEqualTo(Standing.LIVE);
    }

    @Test
    void another_shop_with_the_same_app_is_a_tenant_of_its_own() {
        server.installs(shop);
        Shopware other = new Shopware();
        other.url = "https://other.example";

        server.installs(other);

        assertThat(server.known(other).shop()).isNotEqualTo(server.tenant);
        assertThat(server.known(shop).shop()).isEqualTo(server.tenant);
        assertThat(server.shops.named(server.known(other).shop()).orElseThrow().language())
                .isEqualTo(Language.DE);
        assertThat(server.shops.named(server.tenant).orElseThrow().origins())
                .doesNotContain("https://other.example");
    }

    @Test
    void a_second_shop_that_says_it_is_at_the_same_address_does_not_get_its_pages() {
        server.installs(shop);
        Shopware other = new Shopware();
        other.url = home;
        server.installs(other);

        assertThat(server.shops.named(server.known(other).shop()).orElseThrow().origins())
                .isEmpty();

        admins().forget(admin());
        assertThat(server.shops.named(server.tenant).orElseThrow().origins()).isEmpty();
        server.confirms(other, server.rotates(other), Optional.of(other.secret));
        assertThat(server.shops.named(server.known(other).shop()).orElseThrow().origins())
                .containsExactly(home);
    }

    @Test
    void of_two_that_have_asked_the_one_that_confirms_first_is_the_tenant() {
        Shopware slow = new Shopware();
        String offered = server.registers(slow, Optional.empty());
        server.installs(shop);

        server.confirms(slow, offered, Optional.empty());

        assertThat(server.known(shop).shop()).isEqualTo(server.tenant);
        assertThat(server.known(slow).shop()).isNotEqualTo(server.tenant);
        assertThat(server.known(slow).trust(AnInstallation.BOX).current()).contains(offered);
    }

    @Test
    void a_known_shop_gets_a_new_secret_by_both_signatures_alone() {
        server.installs(shop);
        Trust before = server.known(shop).trust(AnInstallation.BOX);

        assertThatThrownBy(() -> server.registers(shop, Optional.empty()))
                .isInstanceOf(ProtocolRefused.class);
        assertThat(server.known(shop).trust(AnInstallation.BOX)).isEqualTo(before);
        String next = server.rotates(shop);

        assertThat(next).isNotEqualTo(before.current().orElseThrow());
        assertThat(server.known(shop).trust(AnInstallation.BOX).current())
                .isEqualTo(before.current());
    }

    @Test
    void a_shop_that_moves_is_where_it_was_until_it_confirms() {
        server.installs(shop);
        String old = shop.secret;
        shop.url = "https://new.example";

        String next = server.rotates(shop);
        assertThat(server.known(shop).url()).isEqualTo(home);
        server.confirms(shop, next, Optional.of(old));

        assertThat(server.known(shop).url()).isEqualTo("https://new.example");
        assertThat(server.shops.named(server.tenant).orElseThrow().origins())
                .containsExactly("https://new.example");
        assertThat(server.known(shop).trust(AnInstallation.BOX).previous())
                .map(Trust.Previous::secret)
                .contains(old);
    }

    @Test
    void the_old_secret_counts_for_less_than_a_minute() {
        server.installs(shop);
        String old = shop.secret;
        server.confirms(shop, server.rotates(shop), Optional.of(old));
        shop.secret = old;

        server.clock.pass(Duration.ofSeconds(59));
        server.tells(shop, "order.written", "[]", "e1");
        server.clock.pass(Duration.ofSeconds(2));

        assertThatThrownBy(() -> server.tells(shop, "order.written", "[]", "e2"))
                .isInstanceOf(ProtocolRefused.class);
    }

    @Test
    void an_address_that_is_not_public_is_refused_in_words() {
        shop.url = "http://localhost:8000";

        assertThatThrownBy(() -> server.registers(shop, Optional.empty()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("http://localhost:8000 is not public");

        assertThat(server.installations.known(shop.id)).isEmpty();
    }

    @Test
    void by_a_key_that_was_replaced_nobody_new_comes_and_who_is_there_stays() {
        server.installs(shop);
        admins().replaceKey(admin());

        assertThatThrownBy(() -> server.installs(new Shopware()))
                .isInstanceOf(ProtocolRefused.class)
                .hasMessageContaining("replaced");
        assertThat(server.rotates(shop)).hasSize(128);
        AppKey open = server.keys.of(server.tenant).orElseThrow();
        assertThat(open.id()).isNotEqualTo(server.key.id());
        assertThat(admins().bundle(admin()).appId()).isEqualTo(open.id());
    }

    @Test
    void each_download_is_an_update_of_the_one_before_also_by_the_next_key() {
        String first = admins().bundle(admin()).version();
        String second = admins().bundle(admin()).version();
        admins().replaceKey(admin());

        assertThat(List.of(first, second, admins().bundle(admin()).version()))
                .doesNotHaveDuplicates();
    }

    @Test
    void an_app_that_is_not_ours_is_refused() {
        assertThatThrownBy(() -> server.registers(UUID.randomUUID(), shop, Optional.empty()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not of this server");
    }

    @Test
    void a_stranded_shop_registers_anew_when_its_admin_has_it_forgotten() {
        server.installs(shop);
        shop.secret = "lost";
        assertThatThrownBy(() -> server.rotates(shop)).isInstanceOf(ProtocolRefused.class);

        admins().forget(admin());
        assertThatThrownBy(() -> server.installs(shop)).hasMessageContaining("replaced");
        server.key = server.keys.named(admins().bundle(admin()).appId()).orElseThrow();
        server.installs(shop);

        assertThat(server.known(shop).shop()).isEqualTo(server.tenant);
        assertThat(server.audit.of(server.tenant))
                .anyMatch(line -> line.startsWith("shopware.forgotten"));
        assertThatThrownBy(() -> admins().forget(Some.admin(Some.shop())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void what_has_waited_for_the_shop_leaves_when_it_is_registered_again() {
        server.installs(shop);
        admins().forget(admin());
        Lane lane = new Lane(server.tenant, SettleTransactions.NAME, "t-1");
        server.outbox.put(new Letter(lane, "paid", "attempt", "key"));
        server.jobs.allDone();

        server.key = server.keys.named(admins().bundle(admin()).appId()).orElseThrow();
        server.installs(shop);

        assertThat(server.jobs.ordered(SendDepartures.NAME)).containsExactly(lane.instance());
    }

    private Member admin() {
        return Some.admin(server.tenant);
    }

    private ConnectShopware admins() {
        return new ConnectShopware(
                server.keys,
                server.installations,
                server.shops,
                server.channels,
                server.standings,
                AnInstallation.BOX,
                server.audit,
                server.clock);
    }
}
