package dev.stripechat.payment;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.settings.StripeConnections;
import dev.stripechat.staff.AuditLog;
import dev.stripechat.staff.Member;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** An admin connects a Stripe account to the own shop, or replaces its secret. */
@UseCase
public class ConnectStripe {

    private final StripeConnections connections;
    private final SecretBox box;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public ConnectStripe(
            StripeConnections connections, SecretBox box, AuditLog audit, Clock clock) {
        this.connections = connections;
        this.box = box;
        this.audit = audit;
        this.clock = clock;
    }

    /** The connection, and whether it is new. */
    public record Connected(StripeConnection connection, boolean isNew) {}

    /**
     * Saves it.
     *
     * @throws Refusal invalid, naming the field; not found, when another shop has this id; nothing is changed then
     */
    public Connected by(
            Member admin, StripeConnectionId id, Mode mode, String account, String webhookSecret) {
        Optional<StripeConnection> known = connections.named(id);
        if (known.filter(connection -> !connection.shop().equals(admin.shop())).isPresent()) {
            throw Refusal.notFound("There is no such connection.");
        }
        StripeConnection connection = known.orElseGet(() -> new StripeConnection(id, admin.shop()));
        connection.connect(mode, account, webhookSecret, box, clock.instant());
        if (known.isEmpty()) {
            connections.keep(connection);
        }
        audit.write(admin.shop(), admin.id().toString(), "stripe.connected", id.toString());
        return new Connected(connection, known.isEmpty());
    }
}
