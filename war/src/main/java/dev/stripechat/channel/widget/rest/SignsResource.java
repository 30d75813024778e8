package dev.stripechat.channel.widget.rest;

import dev.stripechat.channel.widget.OwnChat;
import dev.stripechat.channel.widget.TakeSigns;
import dev.stripechat.conversation.Rating;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.web.OpenTo;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the shopper lets us know without a message: what was read, that something is typed, how it was, that it must go. */
@Path("/api/v1/widget/{shop}")
@Dependent
public class SignsResource {

    private final Doorkeeper doorkeeper;
    private final TakeSigns takeSigns;
    private final OwnChat ownChat;

    @Inject
    public SignsResource(Doorkeeper doorkeeper, TakeSigns takeSigns, OwnChat ownChat) {
        this.doorkeeper = doorkeeper;
        this.takeSigns = takeSigns;
        this.ownChat = ownChat;
    }

    /** How far the shopper has come. */
    public record Seen(@Nullable Long number, @Nullable Long delivered) {
        public Seen {
            if (number == null || delivered == null) {
                throw Refusal.invalid("incomplete", "number and delivered are needed.");
            }
        }
    }

    /** Whether it has helped. */
    public record Rated(
            @Nullable Integer closing, @Nullable String choice, @Nullable String comment) {
        public Rated {
            if (closing == null || choice == null) {
                throw Refusal.invalid("incomplete", "closing and choice are needed.");
            }
        }
    }

    @POST
    @Path("seen")
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenTo("shoppers: the living token of the conversation is the proof")
    public Response seen(
            @PathParam("shop") String shop,
            @Nullable @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            Seen seen) {
        takeSigns.seen(doorkeeper.admits(shop, authorization), seen.number(), seen.delivered());
        return Response.noContent().build();
    }

    @POST
    @Path("typing")
    @OpenTo("shoppers: the living token of the conversation is the proof")
    public Response typing(
            @PathParam("shop") String shop,
            @Nullable @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        takeSigns.typing(doorkeeper.admits(shop, authorization));
        return Response.noContent().build();
    }

    @POST
    @Path("ratings")
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenTo("shoppers: the living token of the conversation is the proof")
    public Response rate(
            @PathParam("shop") String shop,
            @Nullable @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            Rated rated) {
        ownChat.ratedBy(
                doorkeeper.admits(shop, authorization),
                rated.closing(),
                Rating.Choice.of(rated.choice()),
                Optional.ofNullable(rated.comment()));
        return Response.noContent().build();
    }

    /** Asked again, the token is unknown: that is an answer, too. */
    @POST
    @Path("erasure")
    @OpenTo("shoppers: the living token of the conversation is the proof")
    public Response erase(
            @PathParam("shop") String shop,
            @Nullable @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        ownChat.erasedBy(doorkeeper.admits(shop, authorization));
        return Response.noContent().build();
    }
}
