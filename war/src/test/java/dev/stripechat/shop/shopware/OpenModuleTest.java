package dev.stripechat.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.shop.AnInstallation;
import dev.stripechat.shopware.ProtocolRefused;
import dev.stripechat.staff.EnterByShop;
import dev.stripechat.staff.InMemoryAccounts;
import dev.stripechat.staff.InMemoryFrameCodes;
import dev.stripechat.staff.InMemorySessions;
import dev.stripechat.staff.Member;
import dev.stripechat.staff.OpenSession;
import dev.stripechat.world.Shopware;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenModuleTest {

    private static final String EVE = "0189d7f0a5c77b0d8f3b2f2b8a9c1d2e";

    private final Registering server = new Registering();
    private final Shopware shop = server.installs(new Shopware());
    private final EnterByShop enter =
            new EnterByShop(
                    new InMemoryAccounts(),
                    new InMemoryFrameCodes(),
                    new OpenSession(new InMemorySessions(), server.audit, server.clock),
                    server.audit,
                    server.clock);

    @Test
    void a_person_of_a_newer_shop_comes_into_settings_and_inbox_as_the_same_member() {
        Member settings = enter.by(opens(newer(), ModulePlace.SETTINGS).code().get()).member();
        Member inbox = enter.by(opens(newer(), ModulePlace.INBOX).code().get()).member();

        assertThat(settings).isEqualTo(inbox);
        assertThat(settings.shop()).isEqualTo(server.tenant);
    }

    @Test
    void an_older_shop_comes_into_the_settings_and_signs_in_for_the_inbox() {
        OpenModule.Opened inbox = opens(older(), ModulePlace.INBOX);

        assertThat(inbox.code()).isEmpty();
        assertThat(inbox.problem()).isEmpty();
        Member member = enter.by(opens(older(), ModulePlace.SETTINGS).code().get()).member();
        assertThat(member.name()).isEqualTo("Shop administration");
    }

    @Test
    void the_shop_and_its_sales_channels_may_frame_it_and_nobody_else() {
        server.shops.named(server.tenant).get().allowPages(List.of("https://other-domain.example"));

        assertThat(opens(newer(), ModulePlace.SETTINGS).parents())
                .containsExactly(shop.url, "https://other-domain.example");
        assertThat(opens(newer(), ModulePlace.SETTINGS).language()).contains("de-DE");
    }

    @Test
    void the_same_address_opens_again_for_twelve_hours_with_another_code_each_time() {
        String address = signed(newer());
        OpenModule.Opened first = open(address, ModulePlace.SETTINGS);

        server.clock.pass(Duration.ofHours(12).minusSeconds(1));
        OpenModule.Opened again = open(address, ModulePlace.SETTINGS);

        assertThat(again.code()).isNotEqualTo(first.code());
        server.clock.pass(Duration.ofSeconds(2));
        assertThatThrownBy(() -> open(address, ModulePlace.SETTINGS))
                .isInstanceOf(ProtocolRefused.class);
    }

    @Test
    void what_is_changed_after_the_signature_is_refused() {
        String address = signed(older());

        assertThatThrownBy(() -> open(address.replace("de-DE", "en-GB"), ModulePlace.SETTINGS))
                .isInstanceOf(ProtocolRefused.class);
        assertThatThrownBy(() -> open(older(), ModulePlace.SETTINGS))
                .isInstanceOf(ProtocolRefused.class);
        assertThatThrownBy(() -> open("", ModulePlace.SETTINGS))
                .isInstanceOf(ProtocolRefused.class);
    }

    @Test
    void a_person_that_is_added_behind_the_signature_is_nobody() {
        String address = signed(older()) + "&sw-user-id=" + EVE;

        try {
            assertThat(open(address, ModulePlace.INBOX).code()).isEmpty();
        } catch (ProtocolRefused refused) {
            assertThat(refused.status()).isEqualTo(401);
        }
    }

    @Test
    void a_shop_that_never_registered_is_unknown() {
        Shopware stranger = new Shopware();
        stranger.secret = shop.secret;
        String query = stranger.registration(now()) + "&sw-version=6.6.7.1";
        String address = query + "&shopware-shop-signature=" + sign(query);

        assertThatThrownBy(() -> open(address, ModulePlace.SETTINGS)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_copy_of_the_shop_gets_no_session_but_is_told_why() {
        shop.url = "https://staging.example";

        OpenModule.Opened opened = opens(newer(), ModulePlace.SETTINGS);

        assertThat(opened.problem()).contains("clone");
        assertThat(opened.code()).isEmpty();
        assertThat(opened.parents()).containsExactly("https://staging.example");
    }

    private OpenModule.Opened opens(String query, ModulePlace place) {
        return open(signed(query), place);
    }

    private OpenModule.Opened open(String address, ModulePlace place) {
        return new OpenModule(
                        server.installations,
                        server.shops,
                        server.followShop,
                        enter,
                        AnInstallation.BOX,
                        server.clock)
                .by(address, place);
    }

    private String older() {
        return shop.registration(now())
                + "&sw-version=6.6.7.1&sw-context-language=2fbb5fe2e29a4d70aa5854ce7ce3e20b&sw-user-language=de-DE";
    }

    private String newer() {
        return older() + "&sw-user-id=" + EVE;
    }

    private String signed(String query) {
        return query + "&shopware-shop-signature=" + sign(query);
    }

    private String sign(String query) {
        return Shopware.signed(shop.secret, query);
    }

    private long now() {
        return server.clock.instant().getEpochSecond();
    }
}
