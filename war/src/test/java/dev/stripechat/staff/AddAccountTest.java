package dev.stripechat.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddAccountTest {

    private static final String PASSWORD = "a good new password";

    private final StaffRoom room = new StaffRoom();
    private final Member admin = Some.admin(room.shop());

    @Test
    void a_new_person_belongs_to_the_shop_of_the_admin() {
        Account added =
                room.addAccount()
                        .by(admin, "Ben@Shop.example", "Ben", Role.AGENT, Optional.of(PASSWORD));

        Member ben = room.signsIn("ben@shop.example", PASSWORD).orRefuse().member();

        assertThat(ben).isEqualTo(added.member());
        assertThat(ben.shop()).isEqualTo(room.shop());
        assertThat(ben.role()).isEqualTo(Role.AGENT);
    }

    @Test
    void who_added_whom_is_in_the_audit_log() {
        Account added =
                room.addAccount().by(admin, "ben", "Ben", Role.ADMIN, Optional.of(PASSWORD));

        assertThat(room.log())
                .containsExactly(
                        "staff.account_added by " + admin.id() + ": " + added.member().id());
    }

    @ParameterizedTest
    @CsvSource({"ada@shop.example", "ADA@shop.example", "' ada@shop.example'"})
    void a_login_that_somebody_has_is_refused(String login) {
        Refusal refusal = refusal(admin, login, PASSWORD);

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("login_taken");
        assertNobodyAdded();
    }

    @Test
    void a_login_of_another_shop_is_taken_too() {
        Member elsewhere = Some.admin(Some.shop());

        Refusal refusal = refusal(elsewhere, StaffRoom.LOGIN, PASSWORD);

        assertThat(refusal.code()).isEqualTo("login_taken");
        assertThat(room.accounts().of(elsewhere.shop())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "two words, a good new password, bad_login",
        "'', a good new password, bad_login",
        "ben, too short, bad_password"
    })
    void what_cannot_be_right_is_refused_and_named(String login, String password, String code) {
        assertThat(refusal(admin, login, password).code()).isEqualTo(code);
        assertNobodyAdded();
    }

    @Test
    void without_a_password_nobody_gets_in() {
        room.addAccount().by(admin, "ben", "Ben", Role.SUPERVISOR, Optional.empty());

        assertThat(room.signsIn("ben", "")).isInstanceOf(SignIn.Wrong.class);
        assertThat(room.signsIn("ben", "none")).isInstanceOf(SignIn.Wrong.class);
    }

    private Refusal refusal(Member by, String login, String password) {
        return catchThrowableOfType(
                Refusal.class,
                () -> room.addAccount().by(by, login, "Ben", Role.AGENT, Optional.of(password)));
    }

    private void assertNobodyAdded() {
        assertThat(room.accounts().of(room.shop())).hasSize(1);
        assertThat(room.log()).isEmpty();
    }
}
