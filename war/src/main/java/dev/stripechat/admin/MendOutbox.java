package dev.stripechat.admin;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.staff.AuditLog;
import dev.stripechat.staff.Member;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** An admin decides about something that did not go out: send it again, or pass it over. */
@UseCase
public class MendOutbox {

    private final Outbox outbox;
    private final AuditLog audit;

    @Inject
    public MendOutbox(Outbox outbox, AuditLog audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Sends it again. What is uncertain may then arrive twice.
     *
     * @throws Refusal not found, when the shop has none such; conflict ({@code not_dead}), when it goes on by itself
     */
    public void sendAgain(Member admin, UUID id) {
        decided(admin, id, "departure.sent_again", outbox.again(admin.shop(), id));
    }

    /**
     * Passes it over; what waits behind it goes on.
     *
     * @throws Refusal not found, when the shop has none such; conflict ({@code not_dead}), when it goes on by itself
     */
    public void skip(Member admin, UUID id) {
        decided(admin, id, "departure.skipped", outbox.skip(admin.shop(), id));
    }

    private void decided(Member admin, UUID id, String deed, Optional<Boolean> done) {
        if (!done.orElseThrow(() -> Refusal.notFound("There is no such departure."))) {
            throw Refusal.conflict("not_dead", "It is neither dead nor uncertain.");
        }
        audit.write(admin.shop(), admin.id().toString(), deed, id.toString());
    }
}
