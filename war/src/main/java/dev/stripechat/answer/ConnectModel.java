package dev.stripechat.answer;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.outward.ModelHosts;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.staff.AuditLog;
import dev.stripechat.staff.Member;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** An admin connects the own shop's model service, changes it, or takes it away. */
@UseCase
public class ConnectModel {

    private final ModelConnections connections;
    private final ModelBooks books;
    private final ModelHosts hosts;
    private final SecretBox box;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public ConnectModel(
            ModelConnections connections,
            ModelBooks books,
            ModelHosts hosts,
            SecretBox box,
            AuditLog audit,
            Clock clock) {
        this.connections = connections;
        this.books = books;
        this.hosts = hosts;
        this.box = box;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Saves it.
     *
     * @throws Refusal invalid, naming the field; nothing is changed then
     */
    public ModelConnection by(Member admin, ModelConnection.Entry entry) {
        if (!hosts.mayBe(entry.address())) {
            throw ModelConnection.badAddress();
        }
        Optional<ModelConnection> known = connections.of(admin.shop());
        ModelConnection connection = known.orElseGet(() -> new ModelConnection(admin.shop()));
        connection.connect(entry, box, clock.instant());
        if (known.isEmpty()) {
            connections.keep(connection);
        }
        books.startAfresh(admin.shop());
        noted(admin, "model.connected");
        return connection;
    }

    /** The shop asks no model service any more. */
    public void remove(Member admin) {
        if (connections.remove(admin.shop())) {
            books.startAfresh(admin.shop());
            noted(admin, "model.removed");
        }
    }

    private void noted(Member admin, String action) {
        audit.write(admin.shop(), admin.id().toString(), action, admin.shop().toString());
    }
}
