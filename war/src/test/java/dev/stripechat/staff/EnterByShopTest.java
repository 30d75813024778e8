package dev.stripechat.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EnterByShopTest {

    private static final String ID = "0189d7f0a5c77b0d8f3b2f2b8a9c1d2e";
    private static final ShopUser CLERK = new ShopUser(ID, "Demo Clerk", false);
    private static final ShopUser BOSS = new ShopUser(ID, "Demo Clerk", true);

    private final StaffRoom room = new StaffRoom();

    @Test
    void a_person_whom_the_shop_signs_for_has_an_account_from_the_first_time_on() {
        Member first = enters(CLERK);

        Member again = enters(CLERK);

        assertThat(again).isEqualTo(first);
        assertThat(first.shop()).isEqualTo(room.shop());
        assertThat(first.name()).isEqualTo("Demo Clerk");
        assertThat(room.accounts().of(room.shop())).hasSize(2);
        assertThat(room.log()).contains("staff.account_added by shop: " + first.id());
    }

    @Test
    void who_administers_the_shop_is_an_admin_and_nobody_else() {
        assertThat(enters(CLERK).role()).isEqualTo(Role.AGENT);
        assertThat(enters(BOSS).role()).isEqualTo(Role.ADMIN);

        Member former = enters(CLERK);

        assertThat(former.role()).isEqualTo(Role.AGENT);
        assertThat(room.log())
                .contains("staff.role_admin by shop: " + former.id())
                .contains("staff.role_agent by shop: " + former.id());
    }

    @Test
    void a_session_that_is_open_has_the_rights_of_the_last_opening() {
        SignIn.Opened session = room.enterByShop().by(code(BOSS));

        code(CLERK);

        assertThat(room.doorman().admit(session.token()).member().role()).isEqualTo(Role.AGENT);
    }

    @Test
    void whoever_the_shop_lets_in_no_more_has_no_session_and_no_code_left() {
        SignIn.Opened session = room.enterByShop().by(code(BOSS));
        OpaqueToken code = code(BOSS);

        room.enterByShop().shutOut(room.shop(), ID);
        room.enterByShop().shutOut(room.shop(), "nobody");

        assertThat(catchThrowableOfType(Refusal.class, () -> room.enterByShop().by(code)).code())
                .isEqualTo("code_over");
        assertThatThrownBy(() -> room.doorman().admit(session.token())).isInstanceOf(Refusal.class);
    }

    @Test
    void a_new_name_in_the_shop_is_taken_over() {
        enters(CLERK);

        assertThat(enters(new ShopUser(ID, "Demo\tAgent ", false)).name()).isEqualTo("Demo Agent");
        assertThat(enters(new ShopUser(ID, "x".repeat(200), false)).name()).hasSize(80);
        assertThat(enters(new ShopUser(ID, "\u0000", false)).name()).isEqualTo("Shop team");
    }

    @Test
    void a_code_opens_one_session_within_a_minute() {
        OpaqueToken used = code(CLERK);
        room.enterByShop().by(used);
        OpaqueToken late = code(CLERK);
        room.clock().pass(Duration.ofSeconds(60));

        assertThat(refusal(used).code()).isEqualTo("code_over");
        assertThat(refusal(late).code()).isEqualTo("code_over");
    }

    @Test
    void a_session_in_a_frame_ends_half_an_hour_after_its_last_use() {
        SignIn.Opened opened = room.enterByShop().by(code(CLERK));

        room.clock().pass(Duration.ofMinutes(29));
        room.doorman().admit(opened.token());
        room.clock().pass(Duration.ofMinutes(29));
        room.doorman().admit(opened.token());
        room.clock().pass(Duration.ofMinutes(30));

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> room.doorman().admit(opened.token()));
        assertThat(refusal.code()).isEqualTo("signed_out");
    }

    @Test
    void what_our_admins_make_of_the_account_counts_short_of_admin() {
        Member clerk = enters(CLERK);
        Member admin = room.admin();
        room.changeAccount().role(admin, clerk.id(), Role.SUPERVISOR);

        assertThat(enters(CLERK).role()).isEqualTo(Role.SUPERVISOR);
        assertThat(
                        catchThrowableOfType(
                                        Refusal.class,
                                        () ->
                                                room.changeAccount()
                                                        .role(admin, clerk.id(), Role.ADMIN))
                                .code())
                .isEqualTo("shop_decides");

        OpaqueToken before = code(CLERK);
        room.changeAccount().disable(admin, clerk.id());
        assertThat(refusal(before).code()).isEqualTo("account_disabled");
        assertThat(room.enterByShop().code(room.shop(), CLERK)).isEmpty();
    }

    @Test
    void an_admin_by_the_shop_is_made_no_less_here_but_may_be_shut_out() {
        Member boss = enters(BOSS);
        Member admin = room.admin();

        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () -> room.changeAccount().role(admin, boss.id(), Role.AGENT));

        assertThat(refusal.code()).isEqualTo("shop_decides");
        assertThat(room.changeAccount().disable(admin, boss.id()).isDisabled()).isTrue();
    }

    @Test
    void nobody_signs_in_to_such_an_account_with_a_password_or_gets_one() {
        Member clerk = enters(CLERK);
        Member admin = room.admin();

        String login = room.accounts().named(room.shop(), clerk.id()).orElseThrow().login();
        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class, () -> room.resetPassword().link(admin, clerk.id()));

        assertThat(room.signsIn(login, "")).isInstanceOf(SignIn.Wrong.class);
        assertThat(refusal.code()).isEqualTo("no_password");
    }

    @Test
    void nobody_can_have_the_login_before_that_such_an_account_gets() {
        ShopId other = Some.shop();
        Account theirs = Account.ofShop(other, CLERK);
        Account ours = Account.ofShop(room.shop(), CLERK);

        assertThat(theirs.login()).isNotEqualTo(ours.login());
        for (String login : new String[] {ours.login(), " " + ours.login() + "\n"}) {
            Refusal refusal =
                    catchThrowableOfType(
                            Refusal.class,
                            () -> new Account(other, login, "Demo agent", Role.AGENT));

            assertThat(refusal.code()).isEqualTo("bad_login");
        }
    }

    @Test
    void an_id_that_is_none_is_refused() {
        for (String bad : new String[] {"", "a b", "a@b", "x".repeat(65)}) {
            Refusal refusal =
                    catchThrowableOfType(
                            Refusal.class, () -> new ShopUser(bad, "Demo Clerk", false));

            assertThat(refusal.code()).isEqualTo("bad_user");
        }
    }

    private Member enters(ShopUser who) {
        return room.enterByShop().by(code(who)).member();
    }

    private OpaqueToken code(ShopUser who) {
        return room.enterByShop().code(room.shop(), who).orElseThrow();
    }

    private Refusal refusal(OpaqueToken code) {
        return catchThrowableOfType(Refusal.class, () -> room.enterByShop().by(code));
    }
}
