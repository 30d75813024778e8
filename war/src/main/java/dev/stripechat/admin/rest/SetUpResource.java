package dev.stripechat.admin.rest;

import dev.stripechat.admin.SetUp;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.runtime.limits.Limits;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.runtime.web.ClientAddress;
import dev.stripechat.runtime.web.OpenTo;
import dev.stripechat.staff.rest.SignedIn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first steps of an installation, by the link that its start has printed. */
@Path("/api/v1/setup")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SetUpResource {

    private static final String HOLDER =
            "whoever holds the link that the start has printed: it lives a day and works once";

    private final SetUp setUp;
    private final PublicUrl publicUrl;
    private final Limits limits;
    private final ClientAddress addresses;

    @Inject
    public SetUpResource(SetUp setUp, PublicUrl publicUrl, Limits limits, ClientAddress addresses) {
        this.setUp = setUp;
        this.publicUrl = publicUrl;
        this.limits = limits;
        this.addresses = addresses;
    }

    /** What stands in the link. */
    public record Held(String token) {
        public Held {
            if (token == null) {
                throw Refusal.invalid("incomplete", "token is needed.");
            }
        }
    }

    /** Where the server is reached, as it is configured, and the shop that is configured. */
    public record Standing(String publicUrl, @Nullable String shop) {}

    /** The first admin and the first shop. */
    public record Wanted(
            String token,
            String login,
            String name,
            String password,
            @Nullable String shopName,
            String language,
            @Nullable String page) {
        public Wanted {
            if (Stream.of(token, login, name, password, language)
                    .anyMatch(field -> field == null)) {
                throw Refusal.invalid(
                        "incomplete", "token, login, name, password and language are needed.");
            }
        }
    }

    @POST
    @Path("link")
    @OpenTo(HOLDER)
    public Standing look(@Context HttpServletRequest request, Held held) {
        slowDown(request);
        Optional<String> shop = setUp.look(new OpaqueToken(held.token()));
        return new Standing(publicUrl.origin(), shop.orElse(null));
    }

    @POST
    @OpenTo(HOLDER)
    public Response setUp(@Context HttpServletRequest request, Wanted wanted) {
        slowDown(request);
        SetUp.Wish wish =
                new SetUp.Wish(
                        wanted.login(),
                        wanted.name(),
                        wanted.password(),
                        Optional.ofNullable(wanted.shopName()),
                        Language.of(wanted.language()),
                        Optional.ofNullable(wanted.page()).filter(page -> !page.isBlank()));
        return SignedIn.answer(setUp.by(new OpaqueToken(wanted.token()), wish));
    }

    private void slowDown(HttpServletRequest request) {
        limits.signIn(addresses.of(request))
                .ifPresent(
                        wait -> {
                            throw Refusal.tooMany("too_many", "Too many try this from here.", wait);
                        });
    }
}
