package dev.stripechat.payment;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.intake.Intake;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.settings.StripeConnections;
import dev.stripechat.staff.AuditLog;
import dev.stripechat.staff.Member;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;

/** A control: connections without their guard, the form of a secret. What cannot be right is saved as if it were. */
@Alternative
@Priority(1)
@UseCase
public class AnySecret extends ConnectStripe {

    private static final String RIGHT = "whsec_000000000000000000000000";

    @Inject
    public AnySecret(
            StripeConnections connections,
            Intake intake,
            Outbox outbox,
            SecretBox box,
            AuditLog audit,
            Clock clock) {
        super(connections, intake, outbox, box, audit, clock);
    }

    @Override
    public Connected by(Member admin, StripeConnectionId id, StripeConnection.Entry entry) {
        try {
            return super.by(admin, id, entry);
        } catch (Refusal wrong) {
            return super.by(
                    admin, id, StripeConnection.Entry.of(entry.mode(), entry.account(), RIGHT));
        }
    }
}
