package dev.stripechat.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shop.AnInstallation;
import dev.stripechat.shopware.ProtocolRefused;
import dev.stripechat.shopware.api.PrivilegesMissing;
import dev.stripechat.shopware.api.ShopSilent;
import dev.stripechat.shopware.api.ShopUser;
import dev.stripechat.staff.AnAccount;
import dev.stripechat.staff.EnterByShop;
import dev.stripechat.staff.InMemoryAccounts;
import dev.stripechat.staff.InMemoryFrameCodes;
import dev.stripechat.staff.InMemorySessions;
import dev.stripechat.staff.Member;
import dev.stripechat.staff.OpenSession;
import dev.stripechat.staff.Role;
import dev.stripechat.world.Shopware;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenModuleTest {

    private static final String EVE = "0189d7f0a5c77b0d8f3b2f2b8a9c1d2e";

    private static final ShopUser CLERK =
            new ShopUser(EVE, "Demo Clerk", true, false, Set.of("app.StripeChat"));

    private final OneUser users = new OneUser(CLERK);
    private final Registering server = new Registering();
    private final Shopware shop = server.installs(new Shopware());
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemorySessions sessions = new InMemorySessions();
    private final EnterByShop enter =
            new EnterByShop(
                    accounts,
                    new InMemoryFrameCodes(),
                    sessions,
                    new OpenSession(sessions, server.audit, server.clock),
                    server.audit,
                    server.clock);

    @Test
    void a_person_of_a_newer_shop_comes_in_as_the_same_member_each_time() {
        Member once = enters();

        assertThat(enters()).isEqualTo(once);
        assertThat(once.shop()).isEqualTo(server.tenant);
        assertThat(users.asked).containsExactly(EVE, EVE);
    }

    @Test
    void who_is_not_named_as_by_an_older_shop_signs_in() {
        AnAccount.anAccount().of(server.tenant).ofAnAdmin().keptIn(accounts);

        OpenModule.Opened opened = opens(older());

        assertThat(opened.code()).isEmpty();
        assertThat(opened.problem()).isEmpty();
        assertThat(users.asked).isEmpty();
    }

    @Test
    void an_older_shop_where_nobody_can_sign_in_is_told_so() {
        enters();

        assertThat(opens(older()).problem()).contains("no_admin");
        assertThat(opens(older()).code()).isEmpty();
    }

    @Test
    void whoever_has_the_shop_sign_an_address_is_no_more_than_what_the_shop_says_of_them_then() {
        assertThat(enters().role()).isEqualTo(Role.AGENT);
        users.is(new ShopUser(EVE, "Demo Administrator", true, true, Set.of()));
        assertThat(enters().role()).isEqualTo(Role.ADMIN);
        assertThat(enters().name()).isEqualTo("Demo Administrator");
        users.is(CLERK);
        assertThat(enters().role()).isEqualTo(Role.AGENT);
    }

    @Test
    void who_may_not_open_the_app_in_the_shop_does_not_open_it_here() {
        for (ShopUser none :
                List.of(
                        new ShopUser(EVE, "Demo", true, false, Set.of("order:read")),
                        new ShopUser(EVE, "Demo", false, true, Set.of("app.StripeChat")))) {
            users.is(none);

            assertThat(opens(newer()).problem()).contains("not_invited");
            assertThat(opens(newer()).code()).isEmpty();
        }
        users.isNobody();
        assertThat(opens(newer()).problem()).contains("not_invited");
    }

    @Test
    void a_page_that_is_open_ends_when_the_shop_says_no_and_stays_while_it_says_nothing() {
        OpaqueToken open = enter.by(opens(newer()).code().orElseThrow()).token();
        OpaqueToken unused = opens(newer()).code().orElseThrow();

        users.isAway();
        opens(newer());
        assertThat(sessions.opened(open, server.clock.instant())).isPresent();

        users.isBack();
        users.isNobody();
        opens(newer());
        assertThat(sessions.opened(open, server.clock.instant())).isEmpty();
        assertThatThrownBy(() -> enter.by(unused)).isInstanceOf(Refusal.class);
    }

    @Test
    void while_the_shop_does_not_say_who_that_is_nobody_enters_by_it() {
        users.fails(new ShopSilent("away", Optional.empty()));
        assertThat(opens(newer()).problem()).contains("rights_unread");
        users.fails(new PrivilegesMissing("", List.of("user:read")));
        assertThat(opens(newer()).problem()).contains("rights_missing");
        users.isAway();
        assertThat(opens(newer()).problem()).contains("rights_unread");
        assertThat(opens(newer()).code()).isEmpty();
    }

    @Test
    void a_page_that_waits_asks_in_a_hurry() {
        enters();

        assertThat(users.inAHurry).isEqualTo(users.asked.size());
    }

    @Test
    void who_has_no_name_in_the_shop_is_of_its_team() {
        users.is(new ShopUser(EVE, " ", true, false, Set.of("app.all")));

        assertThat(enters().name()).isEqualTo("Shop-Team");
    }

    @Test
    void the_shop_and_its_sales_channels_may_frame_it_and_nobody_else() {
        server.shops.named(server.tenant).get().allowPages(List.of("https://other-domain.example"));

        assertThat(opens(newer()).parents())
                .containsExactly(shop.url, "https://other-domain.example");
        assertThat(opens(newer()).language()).contains("de-DE");
    }

    @Test
    void the_same_address_opens_again_for_twelve_hours_with_another_code_each_time() {
        String address = signed(newer());
        OpenModule.Opened first = open(address);

        server.clock.pass(Duration.ofHours(12).minusSeconds(1));
        OpenModule.Opened again = open(address);

        assertThat(again.code()).isNotEqualTo(first.code());
        server.clock.pass(Duration.ofSeconds(2));
        assertThatThrownBy(() -> open(address)).isInstanceOf(ProtocolRefused.class);
    }

    @Test
    void what_is_changed_after_the_signature_is_refused() {
        String address = signed(older());

        assertThatThrownBy(() -> open(address.replace("de-DE", "en-GB")))
                .isInstanceOf(ProtocolRefused.class);
        assertThatThrownBy(() -> open(older())).isInstanceOf(ProtocolRefused.class);
        assertThatThrownBy(() -> open("")).isInstanceOf(ProtocolRefused.class);
    }

    @Test
    void a_person_that_is_added_behind_the_signature_is_nobody() {
        String address = signed(older()) + "&sw-user-id=" + EVE;

        try {
            assertThat(open(address).code()).isEmpty();
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

        assertThatThrownBy(() -> open(address)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_copy_of_the_shop_gets_no_session_but_is_told_why() {
        shop.url = "https://staging.example";

        OpenModule.Opened opened = opens(newer());

        assertThat(opened.problem()).contains("clone");
        assertThat(opened.code()).isEmpty();
        assertThat(opened.parents()).containsExactly("https://staging.example");
    }

    private Member enters() {
        return enter.by(opens(newer()).code().orElseThrow()).member();
    }

    private OpenModule.Opened opens(String query) {
        return open(signed(query));
    }

    private OpenModule.Opened open(String address) {
        ProveFrame proveFrame =
                new ProveFrame(
                        server.installations,
                        server.shops,
                        server.followShop,
                        AnInstallation.BOX,
                        server.clock);
        return new OpenModule(proveFrame, new FrameUsers(users, new FrameLooks()), enter)
                .by(address);
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
