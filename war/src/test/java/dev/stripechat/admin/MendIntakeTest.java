package dev.stripechat.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.payment.RecordPaymentEvents;
import dev.stripechat.runtime.intake.Arrival;
import dev.stripechat.runtime.intake.InMemoryIntake;
import dev.stripechat.runtime.jobs.RecordingJobs;
import dev.stripechat.staff.Member;
import dev.stripechat.staff.RecordingAuditLog;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MendIntakeTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Member ada = Some.admin(Some.shop());
    private final InMemoryIntake intake = new InMemoryIntake();
    private final RecordingJobs jobs = new RecordingJobs();
    private final RecordingAuditLog audit = new RecordingAuditLog();
    private final MendIntake mend =
            new MendIntake(intake, jobs, audit, Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void what_was_put_aside_is_tried_again_and_that_is_written_down() {
        Arrival dead = having(1);

        mend.tryAgain(ada, "stripe:1", "evt_1");

        assertThat(dead.isWaiting()).isTrue();
        assertThat(jobs.ordered(RecordPaymentEvents.NAME)).containsExactly("stripe:1/pi_1");
        assertThat(audit.of(ada.shop()))
                .containsExactly("arrival.tried_again by " + ada.id() + ": stripe:1 evt_1");
    }

    @Test
    void what_was_put_aside_is_passed_over_and_that_is_written_down() {
        Arrival dead = having(1);

        mend.skip(ada, "stripe:1", "evt_1");

        assertThat(dead.isDead()).isFalse();
        assertThat(dead.isWaiting()).isFalse();
        assertThat(dead.outcome()).isEqualTo("skipped");
        assertThat(jobs.ordered(RecordPaymentEvents.NAME)).isEmpty();
        assertThat(audit.of(ada.shop()))
                .containsExactly("arrival.skipped by " + ada.id() + ": stripe:1 evt_1");
    }

    @Test
    void what_was_not_put_aside_is_not_found() {
        having(0);

        assertNotFound(ada);
    }

    @Test
    void an_admin_of_another_shop_finds_nothing() {
        Arrival dead = having(1);

        assertNotFound(Some.admin(Some.shop()));

        assertThat(dead.isDead()).isTrue();
    }

    private void assertNotFound(Member admin) {
        for (ThrowingCallable deed :
                List.<ThrowingCallable>of(
                        () -> mend.tryAgain(admin, "stripe:1", "evt_1"),
                        () -> mend.skip(admin, "stripe:1", "evt_1"))) {
            Refusal refusal = catchThrowableOfType(Refusal.class, deed);

            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        }
        assertThat(jobs.ordered(RecordPaymentEvents.NAME)).isEmpty();
        assertThat(audit.of(ada.shop())).isEmpty();
    }

    private Arrival having(int failures) {
        Arrival arrival =
                new Arrival(ada.shop(), "stripe:1", "evt_1", "pi_1", new byte[] {1}, NOON);
        intake.keep(arrival);
        for (int i = 0; i < failures; i++) {
            arrival.failed("handling_failed: No.", 1, NOON);
        }
        return arrival;
    }
}
