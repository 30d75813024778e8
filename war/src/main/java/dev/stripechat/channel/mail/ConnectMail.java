package dev.stripechat.channel.mail;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.MailConnection;
import dev.stripechat.settings.MailConnections;
import dev.stripechat.staff.AuditLog;
import dev.stripechat.staff.Member;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** An admin connects the own shop's mail server, changes it, or takes it away. */
@UseCase
public class ConnectMail {

    private final MailConnections connections;
    private final SecretBox box;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public ConnectMail(MailConnections connections, SecretBox box, AuditLog audit, Clock clock) {
        this.connections = connections;
        this.box = box;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Saves it.
     *
     * @throws Refusal invalid, naming the field; nothing is changed then
     */
    public MailConnection by(Member admin, MailConnection.Entry entry) {
        Optional<MailConnection> known = connections.of(admin.shop());
        MailConnection connection = known.orElseGet(() -> new MailConnection(admin.shop()));
        connection.connect(entry, box, clock.instant());
        if (known.isEmpty()) {
            connections.keep(connection);
        }
        noted(admin, "mail.connected");
        return connection;
    }

    /** The shop sends no mails any more. */
    public void remove(Member admin) {
        if (connections.remove(admin.shop())) {
            noted(admin, "mail.removed");
        }
    }

    private void noted(Member admin, String action) {
        audit.write(admin.shop(), admin.id().toString(), action, admin.shop().toString());
    }
}
