package dev.stripechat.staff;

import static dev.stripechat.staff.AnAccount.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Together;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of codes of frames keeps. */
public interface FrameCodesContract extends Together {

    Instant GIVEN = Instant.parse("2026-03-02T08:00:00.123Z");

    Accounts accounts();

    FrameCodes codes();

    @Test
    default void a_code_is_taken_once_and_says_whose_it_is() {
        Member member = fromOne(() -> anAccount().keptIn(accounts())).member();
        OpaqueToken code = given(member);

        FrameCode taken = fromOne(() -> codes().taken(code, GIVEN).orElseThrow());

        assertThat(taken.shop()).isEqualTo(member.shop());
        assertThat(taken.account()).isEqualTo(member.id());
        assertThat(fromOne(() -> codes().taken(code, GIVEN))).isEmpty();
        assertThat(fromOne(() -> codes().taken(OpaqueToken.random(), GIVEN))).isEmpty();
    }

    @Test
    default void a_code_is_over_after_a_minute_and_then_forgotten() {
        Member member = fromOne(() -> anAccount().keptIn(accounts())).member();
        Instant end = GIVEN.plus(FrameCode.LIFE);
        OpaqueToken late = given(member);
        assertThat(fromOne(() -> codes().taken(late, end))).isEmpty();
        OpaqueToken kept = given(member);

        inOne(() -> codes().forgetOld(end.minusMillis(1)));
        assertThat(fromOne(() -> codes().taken(kept, end.minusMillis(1)))).isPresent();

        OpaqueToken old = given(member);
        inOne(() -> codes().forgetOld(end));
        assertThat(fromOne(() -> codes().taken(old, GIVEN))).isEmpty();
    }

    @Test
    default void all_codes_of_a_person_are_forgotten_and_nobody_elses() {
        Member member = fromOne(() -> anAccount().keptIn(accounts())).member();
        Member other = fromOne(() -> anAccount().keptIn(accounts())).member();
        OpaqueToken first = given(member);
        OpaqueToken second = given(member);
        OpaqueToken others = given(other);

        inOne(() -> codes().forgetAll(member));

        assertThat(fromOne(() -> codes().taken(first, GIVEN))).isEmpty();
        assertThat(fromOne(() -> codes().taken(second, GIVEN))).isEmpty();
        assertThat(fromOne(() -> codes().taken(others, GIVEN))).isPresent();
    }

    private OpaqueToken given(Member member) {
        OpaqueToken code = OpaqueToken.random();
        inOne(() -> codes().keep(new FrameCode(code, member, GIVEN)));
        return code;
    }
}
