package dev.stripechat.staff;

import static dev.stripechat.staff.AnAccount.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Together;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of links to new passwords keeps. */
public interface ResetLinksContract extends Together {

    Instant ISSUED = Instant.parse("2026-03-02T08:00:00.123Z");

    Accounts accounts();

    ResetLinks links();

    @Test
    default void a_link_is_found_by_its_token_for_an_hour() {
        Member member = aMember();
        OpaqueToken token = linkOf(member);
        Instant end = ISSUED.plus(ResetLink.LIFE);

        ResetLink found = fromOne(() -> links().held(token, end.minusMillis(1)).orElseThrow());

        assertThat(found.shop()).isEqualTo(member.shop());
        assertThat(found.account()).isEqualTo(member.id());
        assertThat(fromOne(() -> links().held(token, end))).isEmpty();
        assertThat(fromOne(() -> links().held(OpaqueToken.random(), ISSUED))).isEmpty();
    }

    @Test
    default void the_links_of_one_account_end_and_no_others() {
        Member member = aMember();
        OpaqueToken first = linkOf(member);
        OpaqueToken second = linkOf(member);
        OpaqueToken ofColleague = linkOf(aMember());

        inOne(() -> links().endAll(member));

        assertThat(fromOne(() -> links().held(first, ISSUED))).isEmpty();
        assertThat(fromOne(() -> links().held(second, ISSUED))).isEmpty();
        assertThat(fromOne(() -> links().held(ofColleague, ISSUED))).isPresent();
    }

    private Member aMember() {
        return fromOne(() -> anAccount().keptIn(accounts())).member();
    }

    private OpaqueToken linkOf(Member member) {
        OpaqueToken token = OpaqueToken.random();
        inOne(() -> links().keep(new ResetLink(token, member, ISSUED)));
        return token;
    }
}
