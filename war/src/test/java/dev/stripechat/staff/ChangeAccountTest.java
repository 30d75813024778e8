package dev.stripechat.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import org.junit.jupiter.api.Test;

class ChangeAccountTest {

    private final StaffRoom room = new StaffRoom();
    private final Member admin = room.admin();
    private final Member ada = room.ada();

    @Test
    void another_role_counts_at_once_and_the_log_says_who_gave_it() {
        SignIn.Opened opened = room.signsIn();

        room.changeAccount().role(admin, ada.id(), Role.SUPERVISOR);

        assertThat(room.doorman().admit(opened.token()).member().role()).isEqualTo(Role.SUPERVISOR);
        assertThat(room.log()).contains("staff.role_supervisor by " + admin.id() + ": " + ada.id());
    }

    @Test
    void the_same_role_again_is_no_deed() {
        room.changeAccount().role(admin, ada.id(), Role.AGENT);

        assertThat(room.log()).isEmpty();
    }

    @Test
    void who_is_disabled_is_out_at_once_and_is_told_why_at_the_next_sign_in() {
        SignIn.Opened opened = room.signsIn();

        room.changeAccount().disable(admin, ada.id());

        assertThat(refusal(() -> room.doorman().admit(opened.token())).code())
                .isEqualTo("signed_out");
        assertThat(refusal(() -> room.signsIn()).code()).isEqualTo("account_disabled");
        assertThat(room.signsIn(StaffRoom.LOGIN, StaffRoom.WRONG)).isInstanceOf(SignIn.Wrong.class);
        assertThat(room.log()).contains("staff.disabled by " + admin.id() + ": " + ada.id());
    }

    @Test
    void who_is_enabled_again_signs_in_with_the_old_password() {
        SignIn.Opened opened = room.signsIn();
        room.changeAccount().disable(admin, ada.id());

        room.changeAccount().enable(admin, ada.id());

        assertThat(room.signsIn().member()).isEqualTo(ada);
        assertThat(refusal(() -> room.doorman().admit(opened.token())).code())
                .isEqualTo("signed_out");
    }

    @Test
    void a_link_to_a_new_password_is_over_when_the_account_is_disabled() {
        ResetPassword.Issued link = room.resetPassword().link(admin, ada.id());
        room.changeAccount().disable(admin, ada.id());
        room.changeAccount().enable(admin, ada.id());

        Refusal refusal =
                refusal(() -> room.resetPassword().choose(link.token(), "a good new password"));

        assertThat(refusal.code()).isEqualTo("reset_link_over");
    }

    @Test
    void nobody_changes_the_own_account() {
        assertThat(refusal(() -> room.changeAccount().role(admin, admin.id(), Role.AGENT)).code())
                .isEqualTo("own_account");
        assertThat(refusal(() -> room.changeAccount().disable(admin, admin.id())).code())
                .isEqualTo("own_account");
    }

    @Test
    void of_two_admins_who_disable_each_other_one_stays() {
        Member other = room.admin();
        room.changeAccount().disable(admin, other.id());

        Refusal refusal = refusal(() -> room.changeAccount().disable(other, admin.id()));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED);
    }

    @Test
    void who_is_no_admin_any_more_changes_nobody() {
        Member former = room.admin();
        room.changeAccount().role(admin, former.id(), Role.SUPERVISOR);

        Refusal refusal = refusal(() -> room.changeAccount().role(former, ada.id(), Role.ADMIN));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED);
    }

    @Test
    void an_account_of_another_shop_does_not_exist() {
        Member stranger = AnAccount.anAccount().keptIn(room.accounts()).member();

        assertThat(refusal(() -> room.changeAccount().disable(admin, stranger.id())).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> room.resetPassword().link(admin, stranger.id())).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    private static Refusal refusal(Runnable work) {
        return catchThrowableOfType(Refusal.class, work::run);
    }
}
