package dev.stripechat.staff;

import static dev.stripechat.staff.AnAccount.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Together;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of sessions keeps. */
public interface SessionsContract extends Together {

    Instant SIGN_IN = Instant.parse("2026-03-02T08:00:00.123Z");

    Accounts accounts();

    Sessions sessions();

    @Test
    default void a_session_is_opened_by_its_token_and_says_whose_it_is() {
        Member member = someMember();
        OpaqueToken token = signedIn(member);

        Session found = fromOne(() -> sessions().opened(token, SIGN_IN).orElseThrow());

        assertThat(found.shop()).isEqualTo(member.shop());
        assertThat(found.account()).isEqualTo(member.id());
        assertThat(found.expiresAt()).isEqualTo(SIGN_IN.plus(Session.LIFE));
    }

    @Test
    default void another_token_opens_no_session() {
        signedIn(someMember());

        assertThat(fromOne(() -> sessions().opened(OpaqueToken.random(), SIGN_IN))).isEmpty();
    }

    @Test
    default void a_session_opens_until_the_moment_it_expires() {
        OpaqueToken token = signedIn(someMember());
        Instant end = SIGN_IN.plus(Session.LIFE);

        assertThat(fromOne(() -> sessions().opened(token, end.minusMillis(1)))).isPresent();
        assertThat(fromOne(() -> sessions().opened(token, end))).isEmpty();
    }

    @Test
    default void a_session_that_was_ended_opens_no_more() {
        Member member = someMember();
        OpaqueToken ended = signedIn(member);
        OpaqueToken onAnotherDevice = signedIn(member);

        inOne(() -> sessions().end(ended));

        assertThat(fromOne(() -> sessions().opened(ended, SIGN_IN))).isEmpty();
        assertThat(fromOne(() -> sessions().opened(onAnotherDevice, SIGN_IN))).isPresent();
    }

    @Test
    default void ending_what_never_began_is_no_failure() {
        OpaqueToken token = signedIn(someMember());

        inOne(() -> sessions().end(OpaqueToken.random()));

        assertThat(fromOne(() -> sessions().opened(token, SIGN_IN))).isPresent();
    }

    @Test
    default void all_sessions_of_an_account_end_at_once_and_no_other() {
        Member member = someMember();
        Member colleague = someMember();
        OpaqueToken here = signedIn(member);
        OpaqueToken there = signedIn(member);
        OpaqueToken colleagues = signedIn(colleague);

        inOne(() -> sessions().endAll(member));

        assertThat(fromOne(() -> sessions().opened(here, SIGN_IN))).isEmpty();
        assertThat(fromOne(() -> sessions().opened(there, SIGN_IN))).isEmpty();
        assertThat(fromOne(() -> sessions().opened(colleagues, SIGN_IN))).isPresent();
    }

    @Test
    default void a_session_in_a_frame_lives_on_while_it_is_used_and_twelve_hours_at_most() {
        Member member = someMember();
        OpaqueToken token = OpaqueToken.random();
        inOne(() -> sessions().keep(Session.inFrame(token, member, SIGN_IN)));
        Instant now = SIGN_IN;

        while (now.isBefore(SIGN_IN.plus(Session.LIFE).minus(Session.IDLE))) {
            now = now.plus(Session.IDLE).minusSeconds(1);
            Instant used = now;
            inOne(() -> sessions().opened(token, used).orElseThrow().used(used));
        }

        Instant end = SIGN_IN.plus(Session.LIFE);
        assertThat(fromOne(() -> sessions().opened(token, end.minusMillis(1)))).isPresent();
        assertThat(fromOne(() -> sessions().opened(token, end))).isEmpty();
    }

    private Member someMember() {
        return fromOne(() -> anAccount().keptIn(accounts())).member();
    }

    private OpaqueToken signedIn(Member member) {
        OpaqueToken token = OpaqueToken.random();
        inOne(() -> sessions().keep(new Session(token, member, SIGN_IN)));
        return token;
    }
}
