package dev.stripechat.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnterByShopTest {

    private static final Optional<String> EVE = Optional.of("0189d7f0a5c77b0d8f3b2f2b8a9c1d2e");

    private final StaffRoom room = new StaffRoom();

    @Test
    void a_person_whom_the_shop_signs_for_has_an_account_from_the_first_time_on() {
        Member first = room.enterByShop().by(code(EVE)).member();

        Member again = room.enterByShop().by(code(EVE)).member();

        assertThat(again).isEqualTo(first);
        assertThat(first.shop()).isEqualTo(room.shop());
        assertThat(first.role()).isEqualTo(Role.ADMIN);
        assertThat(room.accounts().of(room.shop())).hasSize(2);
        assertThat(room.log()).contains("staff.account_added by shop: " + first.id());
    }

    @Test
    void an_older_shop_that_names_nobody_is_one_member_of_its_own() {
        Member shop = room.enterByShop().by(code(Optional.empty())).member();
        Member eve = room.enterByShop().by(code(EVE)).member();

        assertThat(shop.name()).isEqualTo("Shop administration");
        assertThat(eve.id()).isNotEqualTo(shop.id());
    }

    @Test
    void a_code_opens_one_session_within_a_minute() {
        OpaqueToken used = code(EVE);
        room.enterByShop().by(used);
        OpaqueToken late = code(EVE);
        room.clock().pass(Duration.ofSeconds(60));

        assertThat(refusal(used).code()).isEqualTo("code_over");
        assertThat(refusal(late).code()).isEqualTo("code_over");
    }

    @Test
    void a_session_in_a_frame_ends_half_an_hour_after_its_last_use() {
        SignIn.Opened opened = room.enterByShop().by(code(EVE));

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
    void what_our_admins_make_of_the_account_counts() {
        Member eve = room.enterByShop().by(code(EVE)).member();
        Member admin = room.admin();
        room.changeAccount().role(admin, eve.id(), Role.AGENT);

        assertThat(room.enterByShop().by(code(EVE)).member().role()).isEqualTo(Role.AGENT);

        OpaqueToken before = code(EVE);
        room.changeAccount().disable(admin, eve.id());
        assertThat(refusal(before).code()).isEqualTo("account_disabled");
        assertThat(room.enterByShop().code(room.shop(), EVE)).isEmpty();
    }

    @Test
    void nobody_signs_in_to_such_an_account_with_a_password() {
        room.enterByShop().by(code(EVE));

        String login = EVE.orElseThrow() + "@" + room.shop();

        assertThat(room.signsIn(login, "")).isInstanceOf(SignIn.Wrong.class);
    }

    @Test
    void an_id_that_is_none_is_refused() {
        for (String bad : new String[] {"", "a b", "administration", "x".repeat(65)}) {
            Refusal refusal =
                    catchThrowableOfType(
                            Refusal.class,
                            () -> room.enterByShop().code(room.shop(), Optional.of(bad)));

            assertThat(refusal.code()).isEqualTo("bad_user");
        }
    }

    private OpaqueToken code(Optional<String> user) {
        return room.enterByShop().code(room.shop(), user).orElseThrow();
    }

    private Refusal refusal(OpaqueToken code) {
        return catchThrowableOfType(Refusal.class, () -> room.enterByShop().by(code));
    }
}
