package dev.stripechat.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasswordsChangedTest {

    private static final String WANTED = "another good password";

    private final StaffRoom room = new StaffRoom();
    private final Member admin = room.admin();
    private final Member ada = room.ada();

    @Test
    void who_knows_the_present_password_chooses_another_and_every_other_session_ends() {
        SignIn.Opened here = room.signsIn();
        SignIn.Opened elsewhere = room.signsIn();

        SignIn.Opened fresh = room.changePassword().by(ada, AnAccount.PASSWORD, WANTED);

        assertThat(room.doorman().admit(fresh.token()).member()).isEqualTo(ada);
        assertSignedOut(here.token());
        assertSignedOut(elsewhere.token());
        assertThat(room.signsIn(StaffRoom.LOGIN, AnAccount.PASSWORD))
                .isInstanceOf(SignIn.Wrong.class);
        assertThat(room.signsIn(StaffRoom.LOGIN, WANTED).orRefuse().member()).isEqualTo(ada);
        assertThat(room.log()).contains("staff.password_changed by " + ada.id() + ": " + ada.id());
    }

    @Test
    void a_wrong_present_password_changes_nothing_and_five_lock() {
        SignIn.Opened here = room.signsIn();

        for (int attempt = 1; attempt <= Account.ATTEMPTS; attempt++) {
            assertThat(changing(StaffRoom.WRONG, WANTED).code()).isEqualTo("wrong_password");
        }

        assertThat(changing(AnAccount.PASSWORD, WANTED).code()).isEqualTo("locked");
        assertThat(room.doorman().admit(here.token()).member()).isEqualTo(ada);
    }

    @Test
    void a_password_that_is_too_short_is_refused_before_the_present_one_is_looked_at() {
        for (int attempt = 1; attempt <= Account.ATTEMPTS; attempt++) {
            assertThat(changing(StaffRoom.WRONG, "short").code()).isEqualTo("bad_password");
        }

        assertThat(room.signsIn().member()).isEqualTo(ada);
    }

    @Test
    void from_the_moment_there_is_a_link_the_old_password_and_all_sessions_are_over() {
        SignIn.Opened opened = room.signsIn();

        room.resetPassword().link(admin, ada.id());

        assertSignedOut(opened.token());
        assertThat(room.signsIn(StaffRoom.LOGIN, AnAccount.PASSWORD))
                .isInstanceOf(SignIn.Wrong.class);
        assertThat(room.log()).contains("staff.reset_link_made by " + admin.id() + ": " + ada.id());
    }

    @Test
    void a_link_lets_its_holder_choose_a_password_once() {
        room.isLocked();
        ResetPassword.Issued link = room.resetPassword().link(admin, ada.id());

        room.resetPassword().choose(link.token(), WANTED);

        assertThat(room.signsIn(StaffRoom.LOGIN, WANTED).orRefuse().member()).isEqualTo(ada);
        assertThat(choosing(link.token(), "yet another password").code())
                .isEqualTo("reset_link_over");
        assertThat(room.log()).contains("staff.password_reset by " + ada.id() + ": " + ada.id());
    }

    @Test
    void a_link_lives_an_hour_and_no_longer_than_until_the_next_one() {
        ResetPassword.Issued first = room.resetPassword().link(admin, ada.id());
        ResetPassword.Issued second = room.resetPassword().link(admin, ada.id());

        assertThat(choosing(first.token(), WANTED).code()).isEqualTo("reset_link_over");
        room.clock().pass(Duration.ofHours(1));
        assertThat(choosing(second.token(), WANTED).code()).isEqualTo("reset_link_over");
    }

    @Test
    void a_password_that_is_too_short_leaves_the_link_as_it_is() {
        ResetPassword.Issued link = room.resetPassword().link(admin, ada.id());

        assertThat(choosing(link.token(), "short").code()).isEqualTo("bad_password");

        room.resetPassword().choose(link.token(), WANTED);
    }

    @Test
    void nobody_makes_a_link_to_the_own_account() {
        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class, () -> room.resetPassword().link(admin, admin.id()));

        assertThat(refusal.code()).isEqualTo("own_account");
    }

    private Refusal changing(String present, String wanted) {
        return catchThrowableOfType(
                Refusal.class, () -> room.changePassword().by(ada, present, wanted));
    }

    private Refusal choosing(OpaqueToken token, String wanted) {
        return catchThrowableOfType(
                Refusal.class, () -> room.resetPassword().choose(token, wanted));
    }

    private void assertSignedOut(OpaqueToken token) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> room.doorman().admit(token));

        assertThat(refusal.code()).isEqualTo("signed_out");
    }
}
