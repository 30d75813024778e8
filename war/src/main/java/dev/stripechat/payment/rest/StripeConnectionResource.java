package dev.stripechat.payment.rest;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.payment.ConnectStripe;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.settings.StripeConnections;
import dev.stripechat.staff.Role;
import dev.stripechat.staff.rest.CurrentMember;
import dev.stripechat.staff.rest.ForStaff;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;

/** The Stripe connections of the admin's own shop. */
@Path("/api/v1/stripe-connections")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StripeConnectionResource {

    private final ConnectStripe connectStripe;
    private final StripeConnections connections;
    private final PublicUrl publicUrl;
    private final CurrentMember current;

    @Inject
    public StripeConnectionResource(
            ConnectStripe connectStripe,
            StripeConnections connections,
            PublicUrl publicUrl,
            CurrentMember current) {
        this.connectStripe = connectStripe;
        this.connections = connections;
        this.publicUrl = publicUrl;
        this.current = current;
    }

    /** What an admin enters. */
    public record Wanted(String mode, String account, String webhookSecret) {
        public Wanted {
            if (Stream.of(mode, account, webhookSecret).anyMatch(field -> field == null)) {
                throw Refusal.invalid("incomplete", "mode, account and webhookSecret are needed.");
            }
        }
    }

    /** A connection on the wire; never its secret. */
    public record ConnectionView(String id, String mode, String account, String webhookUrl) {}

    /** All connections of the shop. */
    public record ConnectionList(List<ConnectionView> connections) {}

    @GET
    @ForStaff(Role.ADMIN)
    public ConnectionList list() {
        return new ConnectionList(
                connections.of(current.member().shop()).stream().map(this::view).toList());
    }

    @PUT
    @Path("{id}")
    @ForStaff(Role.ADMIN)
    public Response save(@PathParam("id") String id, Wanted wanted) {
        ConnectStripe.Connected connected =
                connectStripe.by(
                        current.member(),
                        StripeConnectionId.of(id),
                        Mode.of(wanted.mode()),
                        wanted.account(),
                        wanted.webhookSecret());
        return Response.status(connected.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(view(connected.connection()))
                .build();
    }

    private ConnectionView view(StripeConnection connection) {
        return new ConnectionView(
                connection.id().toString(),
                connection.mode().word(),
                connection.account(),
                publicUrl.of("/stripe/webhooks/" + connection.id()));
    }
}
