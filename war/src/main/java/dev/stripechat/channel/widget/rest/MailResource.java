package dev.stripechat.channel.widget.rest;

import dev.stripechat.channel.widget.TakeAddress;
import dev.stripechat.channel.widget.Visitor;
import dev.stripechat.conversation.Correspondence;
import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.web.ClientAddress;
import dev.stripechat.runtime.web.OpenTo;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A chat by mail: the transcript, and answers when the shopper is gone. */
@Path("/api/v1/widget/{shop}/mail")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class MailResource {

    private static final String PROOF =
            "shoppers: the living token of the conversation is the proof";

    private final Doorkeeper doorkeeper;
    private final TakeAddress takeAddress;
    private final ClientAddress addresses;

    @Inject
    public MailResource(Doorkeeper doorkeeper, TakeAddress takeAddress, ClientAddress addresses) {
        this.doorkeeper = doorkeeper;
        this.takeAddress = takeAddress;
        this.addresses = addresses;
    }

    /** Where the shopper wants what. */
    public record Wish(String address, String purpose) {

        private static final Map<String, Correspondence.Purpose> PURPOSES =
                Map.of(
                        "transcript", Correspondence.Purpose.TRANSCRIPT,
                        "answers", Correspondence.Purpose.ANSWERS);

        public Wish {
            if (address == null || purpose == null) {
                throw Refusal.invalid("incomplete", "address and purpose are needed.");
            }
        }

        Correspondence.Purpose wanted() {
            return Optional.ofNullable(PURPOSES.get(purpose))
                    .orElseThrow(
                            () ->
                                    Refusal.invalid(
                                            "bad_purpose",
                                            "The purpose is \"transcript\" or \"answers\"."));
        }
    }

    /** What came by mail. */
    public record Typed(String code) {
        public Typed {
            if (code == null) {
                throw Refusal.invalid("incomplete", "code is needed.");
            }
        }
    }

    /** How it stands with the mails of a conversation. */
    public record StandingView(boolean connected, boolean staffed, @Nullable String address) {}

    /** Whether the address is to be proved first. */
    public record Asked(boolean proved) {}

    @GET
    @OpenTo(PROOF)
    public StandingView read(
            @PathParam("shop") String shop,
            @Nullable @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        Correspondence.Standing standing = takeAddress.of(doorkeeper.admits(shop, authorization));
        return new StandingView(
                standing.connected(), standing.staffed(), standing.address().orElse(null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenTo(PROOF)
    public Asked ask(
            @PathParam("shop") String shop,
            @Nullable @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Context HttpServletRequest request,
            Wish wish) {
        Visitor visitor = doorkeeper.admits(shop, authorization);
        return new Asked(
                takeAddress.asks(
                        visitor,
                        addresses.of(request),
                        EmailAddress.of(wish.address()),
                        wish.wanted()));
    }

    @POST
    @Path("confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenTo(PROOF)
    public Response confirm(
            @PathParam("shop") String shop,
            @Nullable @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            Typed typed) {
        takeAddress.proves(doorkeeper.admits(shop, authorization), typed.code());
        return Response.noContent().build();
    }

    @POST
    @Path("stop")
    @OpenTo(PROOF)
    public Response stop(
            @PathParam("shop") String shop,
            @Nullable @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        takeAddress.stops(doorkeeper.admits(shop, authorization));
        return Response.noContent().build();
    }
}
