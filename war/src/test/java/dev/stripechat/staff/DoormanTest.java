package dev.stripechat.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DoormanTest {

    private final StaffRoom room = new StaffRoom();
    private final SignIn.Opened opened = room.signsIn();

    @Test
    void who_signed_in_is_let_in_until_the_session_expires() {
        Doorman.Admitted admitted = room.doorman().admit(opened.token());

        assertThat(admitted.member()).isEqualTo(room.ada());
        assertThat(admitted.expiresAt()).isEqualTo(opened.expiresAt());
    }

    @Test
    void a_session_lasts_twelve_hours_and_is_not_prolonged() {
        room.clock().pass(Duration.ofHours(12).minusMillis(1));
        room.doorman().admit(opened.token());
        room.clock().pass(Duration.ofMillis(1));

        assertSignedOut(opened.token());
    }

    @Test
    void who_signed_out_is_not_let_in() {
        room.doorman().signOut(opened.token());

        assertSignedOut(opened.token());
    }

    @Test
    void signing_out_here_does_not_sign_out_elsewhere() {
        SignIn.Opened elsewhere = room.signsIn();

        room.doorman().signOut(opened.token());

        assertThat(room.doorman().admit(elsewhere.token()).member()).isEqualTo(room.ada());
    }

    @Test
    void a_token_that_was_never_given_is_not_let_in() {
        assertSignedOut(OpaqueToken.random());
        assertSignedOut(new OpaqueToken(""));
        assertSignedOut(new OpaqueToken(opened.token().hash()));
    }

    private void assertSignedOut(OpaqueToken token) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> room.doorman().admit(token));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_SIGNED_IN);
        assertThat(refusal.code()).isEqualTo("signed_out");
    }
}
