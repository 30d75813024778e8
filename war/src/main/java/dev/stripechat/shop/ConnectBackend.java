package dev.stripechat.shop;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.EventEndpoint;
import dev.stripechat.settings.EventEndpoints;
import dev.stripechat.staff.AuditLog;
import dev.stripechat.staff.Member;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** An admin says where the own shop's backend wants to hear of its payments. */
@UseCase
public class ConnectBackend {

    private final EventEndpoints endpoints;
    private final SecretBox box;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public ConnectBackend(EventEndpoints endpoints, SecretBox box, AuditLog audit, Clock clock) {
        this.endpoints = endpoints;
        this.box = box;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where it is, if anywhere. */
    public Optional<URI> of(Member admin) {
        return endpoints.of(admin.shop()).map(EventEndpoint::url);
    }

    /**
     * Saves it.
     *
     * @return the secret, if it is a new one that we made: it is never shown again
     * @throws Refusal invalid, naming the field; nothing is changed then
     */
    public Optional<String> by(Member admin, String url, Optional<String> secret) {
        Optional<EventEndpoint> known = endpoints.of(admin.shop());
        EventEndpoint endpoint = known.orElseGet(() -> new EventEndpoint(admin.shop()));
        Optional<String> made = endpoint.connect(url, secret, box, clock.instant());
        if (known.isEmpty()) {
            endpoints.keep(endpoint);
        }
        audit.write(admin.shop(), admin.id().toString(), "shop_events.connected", "shop");
        return made;
    }

    /** Nothing is told any more. */
    public void end(Member admin) {
        endpoints.forget(admin.shop());
        audit.write(admin.shop(), admin.id().toString(), "shop_events.ended", "shop");
    }
}
