package dev.stripechat.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.jobs.RecordingJobs;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.runtime.outbox.Departure.State;
import dev.stripechat.runtime.outbox.InMemoryDepartures;
import dev.stripechat.runtime.outbox.Lane;
import dev.stripechat.runtime.outbox.Letter;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.runtime.outbox.SendDepartures;
import dev.stripechat.runtime.outbox.Unlucky;
import dev.stripechat.staff.Member;
import dev.stripechat.staff.RecordingAuditLog;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MendOutboxTest {

    private final Member ada = Some.admin(Some.shop());
    private final MovableClock clock = MovableClock.atNoon();
    private final InMemoryDepartures departures = new InMemoryDepartures();
    private final RecordingJobs jobs = new RecordingJobs();
    private final RecordingAuditLog audit = new RecordingAuditLog();
    private final Outbox outbox = new Outbox(departures, jobs, clock);
    private final MendOutbox mend = new MendOutbox(outbox, audit);

    @Test
    void a_dead_one_is_sent_again_and_that_is_written_down() {
        Departure dead = dead();

        mend.sendAgain(ada, dead.id());

        assertThat(dead.state()).isEqualTo(State.WAITING);
        assertThat(jobs.ordered(SendDepartures.NAME)).containsExactly(dead.lane().instance());
        assertThat(audit.of(ada.shop()))
                .containsExactly("departure.sent_again by " + ada.id() + ": " + dead.id());
    }

    @Test
    void a_dead_one_is_passed_over_and_that_is_written_down() {
        Departure dead = dead();

        mend.skip(ada, dead.id());

        assertThat(dead.state()).isEqualTo(State.SKIPPED);
        assertThat(audit.of(ada.shop()))
                .containsExactly("departure.skipped by " + ada.id() + ": " + dead.id());
    }

    @Test
    void what_goes_on_by_itself_is_refused_and_nothing_is_written_down() {
        Departure waiting = waiting();

        Refusal again =
                catchThrowableOfType(Refusal.class, () -> mend.sendAgain(ada, waiting.id()));
        Refusal skip = catchThrowableOfType(Refusal.class, () -> mend.skip(ada, waiting.id()));

        assertThat(again.code()).isEqualTo("not_dead");
        assertThat(again.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(skip.code()).isEqualTo("not_dead");
        assertThat(audit.of(ada.shop())).isEmpty();
    }

    @Test
    void an_admin_of_another_shop_finds_nothing() {
        Member other = Some.admin(Some.shop());
        UUID dead = dead().id();

        Refusal again = catchThrowableOfType(Refusal.class, () -> mend.sendAgain(other, dead));
        Refusal skip = catchThrowableOfType(Refusal.class, () -> mend.skip(other, dead));

        assertThat(again.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(skip.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(departures.all().get(0).state()).isEqualTo(State.DEAD);
    }

    private Departure waiting() {
        outbox.put(new Letter(new Lane(ada.shop(), "far", "chat-1"), "a word", "{}", "key"));
        jobs.allDone();
        return departures.all().get(0);
    }

    private Departure dead() {
        return Unlucky.refused(waiting(), clock.instant());
    }
}
