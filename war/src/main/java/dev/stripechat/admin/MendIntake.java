package dev.stripechat.admin;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.payment.RecordPaymentEvents;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.intake.Intake;
import dev.stripechat.runtime.jobs.Jobs;
import dev.stripechat.shop.HearShops;
import dev.stripechat.shop.ShopSource;
import dev.stripechat.staff.AuditLog;
import dev.stripechat.staff.Member;
import jakarta.inject.Inject;
import java.time.Clock;

/** An admin has an event handled again that failed too often, or passes it over. */
@UseCase
public class MendIntake {

    private final Intake intake;
    private final Jobs jobs;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public MendIntake(Intake intake, Jobs jobs, AuditLog audit, Clock clock) {
        this.intake = intake;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Tries it again.
     *
     * @throws Refusal not found, when the shop has none such that was put aside
     */
    public void tryAgain(Member admin, String source, String eventId) {
        Intake.Subject subject =
                intake.again(admin.shop(), source, eventId)
                        .orElseThrow(() -> Refusal.notFound("There is no such event."));
        order(subject);
        audit.write(
                admin.shop(), admin.id().toString(), "arrival.tried_again", source + " " + eventId);
    }

    private void order(Intake.Subject subject) {
        if (ShopSource.is(subject.source())) {
            jobs.soon(HearShops.NAME, ShopSource.instance(subject.source(), subject.subject()));
        } else {
            jobs.soon(
                    RecordPaymentEvents.NAME,
                    RecordPaymentEvents.instance(subject.source(), subject.subject()));
        }
    }

    /**
     * Passes it over.
     *
     * @throws Refusal not found, when the shop has none such that was put aside
     */
    public void skip(Member admin, String source, String eventId) {
        if (!intake.skip(admin.shop(), source, eventId, clock.instant())) {
            throw Refusal.notFound("There is no such event.");
        }
        audit.write(admin.shop(), admin.id().toString(), "arrival.skipped", source + " " + eventId);
    }
}
