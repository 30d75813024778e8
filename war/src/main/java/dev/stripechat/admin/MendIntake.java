package dev.stripechat.admin;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.payment.RecordPaymentEvents;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.intake.Intake;
import dev.stripechat.runtime.jobs.Jobs;
import dev.stripechat.staff.AuditLog;
import dev.stripechat.staff.Member;
import jakarta.inject.Inject;

/** An admin has an event handled again that failed too often. */
@UseCase
public class MendIntake {

    private final Intake intake;
    private final Jobs jobs;
    private final AuditLog audit;

    @Inject
    public MendIntake(Intake intake, Jobs jobs, AuditLog audit) {
        this.intake = intake;
        this.jobs = jobs;
        this.audit = audit;
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
        jobs.soon(
                RecordPaymentEvents.NAME,
                RecordPaymentEvents.instance(subject.source(), subject.subject()));
        audit.write(
                admin.shop(), admin.id().toString(), "arrival.tried_again", source + " " + eventId);
    }
}
