package dev.stripechat.staff;

import static dev.stripechat.staff.AnAccount.PASSWORD;
import static dev.stripechat.staff.StaffRoom.LOGIN;
import static dev.stripechat.staff.StaffRoom.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInTest {

    private final StaffRoom room = new StaffRoom();

    @Test
    void login_and_password_open_for_twelve_hours() {
        SignIn.Opened opened = room.signsIn();

        assertThat(opened.member()).isEqualTo(room.ada());
        assertThat(opened.expiresAt()).isEqualTo(room.clock().instant().plus(Duration.ofHours(12)));
        assertThat(room.doorman().admit(opened.token()).member()).isEqualTo(room.ada());
    }

    @Test
    void the_login_is_read_as_people_write_it() {
        SignIn.Outcome outcome = room.signsIn(" ADA@Shop.example ", PASSWORD);

        assertThat(outcome.orRefuse().member()).isEqualTo(room.ada());
    }

    @Test
    void each_sign_in_is_a_session_of_its_own() {
        assertThat(room.signsIn().token()).isNotEqualTo(room.signsIn().token());
    }

    @Test
    void an_unknown_login_is_told_the_same_as_a_wrong_password() {
        Refusal unknown = refusal(room.signsIn("eve@shop.example", PASSWORD));
        Refusal wrong = refusal(room.signsIn(LOGIN, WRONG));

        assertThat(unknown.kind()).isEqualTo(wrong.kind()).isEqualTo(Refusal.Kind.NOT_SIGNED_IN);
        assertThat(unknown.code()).isEqualTo(wrong.code()).isEqualTo("sign_in_failed");
        assertThat(unknown).hasMessage(wrong.getMessage());
    }

    @Test
    void a_locked_account_does_not_open_with_the_right_password() {
        room.isLocked();
        room.clock().pass(Duration.ofMinutes(14));

        Refusal refusal = refusal(room.signsIn(LOGIN, PASSWORD));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
        assertThat(refusal.code()).isEqualTo("locked");
        assertThat(refusal.retryAfter()).contains(Duration.ofMinutes(1));
    }

    @Test
    void trying_while_it_is_locked_does_not_lock_it_longer() {
        room.isLocked();
        room.isLocked();
        room.clock().pass(Duration.ofMinutes(15));

        SignIn.Outcome outcome = room.signsIn(LOGIN, PASSWORD);

        assertThat(outcome).isInstanceOf(SignIn.Opened.class);
    }

    @Test
    void no_transaction_is_held_while_a_password_is_compared() {
        assertThat(SignIn.class.isAnnotationPresent(UseCase.class)).isFalse();
        assertThat(TryAccount.class).hasAnnotation(UseCase.class);
    }

    @Test
    void who_was_right_is_told_nothing_when_the_account_was_locked_meanwhile() {
        Account ada = room.accounts().withLogin(LOGIN).orElseThrow();
        room.isLocked();

        SignIn.Outcome outcome = room.tryAccount().tried(ada, true);

        assertThat(outcome).isInstanceOf(SignIn.Locked.class);
    }

    @Test
    void every_try_at_an_account_is_in_the_audit_log() {
        String ada = room.ada().id().toString();

        room.signsIn(LOGIN, WRONG);
        room.signsIn();

        assertThat(room.log())
                .containsExactly(
                        "staff.sign_in_failed by " + ada + ": " + ada,
                        "staff.signed_in by " + ada + ": " + ada);
    }

    @Test
    void the_audit_log_holds_neither_login_nor_password() {
        room.signsIn("eve@shop.example", WRONG);
        room.signsIn(LOGIN, WRONG);

        assertThat(room.log()).hasSize(1).noneMatch(row -> row.contains(LOGIN));
        assertThat(room.log()).noneMatch(row -> row.contains(WRONG));
    }

    private static Refusal refusal(SignIn.Outcome outcome) {
        return catchThrowableOfType(Refusal.class, outcome::orRefuse);
    }
}
