package dev.stripechat.shop.rest;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.shop.ConnectBackend;
import dev.stripechat.shop.EventTrial;
import dev.stripechat.shop.TryBackend;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the admin's own shop hears of its payments. */
@Path("/api/v1/shop-events")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class ShopEventsResource {

    private final ConnectBackend connectBackend;
    private final TryBackend tryBackend;
    private final CurrentMember current;

    @Inject
    public ShopEventsResource(
            ConnectBackend connectBackend, TryBackend tryBackend, CurrentMember current) {
        this.connectBackend = connectBackend;
        this.tryBackend = tryBackend;
        this.current = current;
    }

    /** What an admin enters; an absent secret stays as it is. */
    public record Wanted(String url, @Nullable String secret) {
        public Wanted {
            if (url == null) {
                throw Refusal.invalid("incomplete", "url is needed.");
            }
        }
    }

    /** The address, and the secret when it has just been made. */
    public record EndpointView(@Nullable String url, @Nullable String secret) {}

    /** What came of a test event. */
    public record Tried(boolean taken, String code, String detail) {}

    @GET
    @ForStaff(Role.ADMIN)
    public EndpointView show() {
        return new EndpointView(
                connectBackend.of(current.member()).map(URI::toString).orElse(null), null);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @ForStaff(Role.ADMIN)
    public EndpointView save(Wanted wanted) {
        Optional<String> made =
                connectBackend.by(
                        current.member(), wanted.url(), Optional.ofNullable(wanted.secret()));
        return new EndpointView(wanted.url(), made.orElse(null));
    }

    @DELETE
    @ForStaff(Role.ADMIN)
    public Response end() {
        connectBackend.end(current.member());
        return Response.noContent().build();
    }

    @POST
    @Path("test")
    @ForStaff(Role.ADMIN)
    public Tried test() {
        EventTrial.Tried tried = tryBackend.by(current.member());
        return new Tried(tried.taken(), tried.code(), tried.sentence());
    }
}
