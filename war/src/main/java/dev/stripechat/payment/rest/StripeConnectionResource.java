package dev.stripechat.payment.rest;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.payment.CheckKey;
import dev.stripechat.payment.ConnectStripe;
import dev.stripechat.payment.OpenEndpoint;
import dev.stripechat.payment.PingStripe;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The Stripe connections of the admin's own shop. */
@Path("/api/v1/stripe-connections")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StripeConnectionResource {

    private static final String WEBHOOKS = "/stripe/webhooks/";
    private static final String NEW_KEY =
            "apikeys/create?name=Stripe+Chat&permissions[]=rak_payment_intent_write"
                    + "&permissions[]=rak_charge_write&permissions[]=rak_payment_method_domain_write"
                    + "&permissions[]=rak_webhook_write";

    private final ConnectStripe connectStripe;
    private final StripeConnections connections;
    private final PublicUrl publicUrl;
    private final CurrentMember current;
    private final CheckKey checkKey;
    private final OpenEndpoint openEndpoint;
    private final PingStripe pingStripe;

    @Inject
    public StripeConnectionResource(
            ConnectStripe connectStripe,
            StripeConnections connections,
            PublicUrl publicUrl,
            CurrentMember current,
            CheckKey checkKey,
            OpenEndpoint openEndpoint,
            PingStripe pingStripe) {
        this.connectStripe = connectStripe;
        this.connections = connections;
        this.publicUrl = publicUrl;
        this.current = current;
        this.checkKey = checkKey;
        this.openEndpoint = openEndpoint;
        this.pingStripe = pingStripe;
    }

    /** What an admin enters; what is absent stays as it is. */
    public record Wanted(
            String mode,
            String account,
            @Nullable String webhookSecret,
            @Nullable String apiKey,
            @Nullable Boolean readOnly,
            @Nullable List<String> salesChannels,
            @Nullable String publishableKey) {

        public Wanted {
            if (mode == null || account == null) {
                throw Refusal.invalid("incomplete", "mode and account are needed.");
            }
        }

        StripeConnection.Entry entry() {
            return new StripeConnection.Entry(
                    Mode.of(mode),
                    account,
                    Optional.ofNullable(webhookSecret),
                    Optional.ofNullable(apiKey),
                    Optional.ofNullable(readOnly),
                    Optional.ofNullable(salesChannels).map(Wanted::channels),
                    Optional.ofNullable(publishableKey));
        }

        private static Set<String> channels(List<String> ids) {
            return ids.stream().map(id -> id == null ? "" : id).collect(Collectors.toSet());
        }
    }

    /** What is missing for our own payment page: rights of the key, and events that Stripe does not send us, if it may look. */
    public record Checked(
            List<ConnectionView.MissingView> missing, @Nullable List<String> unheard) {}

    /**
     * All connections of the shop, and what it takes to make another one.
     *
     * @param webhookUrl where Stripe delivers, without the id of the connection
     */
    public record ConnectionList(
            List<ConnectionView> connections, String webhookUrl, NewKey newKey) {}

    /** Where a restricted key is made at Stripe, with the rights that it needs already chosen. */
    public record NewKey(String test, String live) {}

    @GET
    @ForStaff(Role.ADMIN)
    public ConnectionList list() {
        return new ConnectionList(
                connections.of(current.member().shop()).stream().map(this::view).toList(),
                publicUrl.of(WEBHOOKS),
                new NewKey(newKey("test/"), newKey("")));
    }

    private static String newKey(String mode) {
        return "https://dashboard.stripe.com/" + mode + NEW_KEY;
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @ForStaff(Role.ADMIN)
    public Response remove(@PathParam("id") String id) {
        openEndpoint.remove(current.member(), StripeConnectionId.of(id));
        return Response.noContent().build();
    }

    @PUT
    @Path("{id}")
    @ForStaff(Role.ADMIN)
    public Response save(@PathParam("id") String id, Wanted wanted) {
        StripeConnectionId named = StripeConnectionId.of(id);
        ConnectStripe.Connected connected =
                connectStripe.by(current.member(), named, wanted.entry());
        boolean needsEndpoint =
                connected.connection().hasApiKey() && !connected.connection().hasWebhookSecret();
        StripeConnection connection =
                needsEndpoint ? openEndpoint.of(current.member(), named) : connected.connection();
        return Response.status(connected.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(view(connection))
                .build();
    }

    /** Makes the endpoint at Stripe; what Stripe has against it stands in the answer. */
    @POST
    @Path("{id}/endpoint")
    @Consumes(MediaType.WILDCARD)
    @ForStaff(Role.ADMIN)
    public ConnectionView open(@PathParam("id") String id) {
        return view(openEndpoint.of(current.member(), StripeConnectionId.of(id)));
    }

    /** Tries the way to Stripe and back; the answer comes by the endpoint. */
    @POST
    @Path("{id}/ping")
    @Consumes(MediaType.WILDCARD)
    @ForStaff(Role.ADMIN)
    public Response ping(@PathParam("id") String id) {
        pingStripe.of(current.member(), StripeConnectionId.of(id));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/check")
    @Consumes(MediaType.WILDCARD)
    @ForStaff(Role.ADMIN)
    public Checked check(@PathParam("id") String id) {
        CheckKey.Checked checked = checkKey.of(current.member(), StripeConnectionId.of(id));
        return new Checked(
                checked.rights().stream()
                        .map(
                                missing ->
                                        new ConnectionView.MissingView(
                                                missing.right().word(), missing.permission()))
                        .toList(),
                checked.unheard().orElse(null));
    }

    private ConnectionView view(StripeConnection connection) {
        return ConnectionView.of(connection, publicUrl.of(WEBHOOKS + connection.id()));
    }
}
