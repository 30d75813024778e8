package dev.stripechat.channel.widget.rest;

import dev.stripechat.channel.widget.ReadChat;
import dev.stripechat.channel.widget.TakeMessage;
import dev.stripechat.channel.widget.TakeProof;
import dev.stripechat.channel.widget.Visitor;
import dev.stripechat.channel.widget.WidgetAccess;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.web.OpenTo;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The chat by single requests, for browsers whose way to us lets no socket through. */
@Path("/api/v1/widget/{shop}")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class ChatResource {

    private final WidgetAccess access;
    private final Doorkeeper doorkeeper;
    private final TakeMessage takeMessage;
    private final TakeProof takeProof;
    private final ReadChat readChat;

    @Inject
    public ChatResource(
            WidgetAccess access,
            Doorkeeper doorkeeper,
            TakeMessage takeMessage,
            TakeProof takeProof,
            ReadChat readChat) {
        this.access = access;
        this.doorkeeper = doorkeeper;
        this.takeMessage = takeMessage;
        this.takeProof = takeProof;
        this.readChat = readChat;
    }

    /**
     * What the shopper says.
     *
     * @param attachment the id of a file that was brought before
     */
    public record Say(String clientId, String text, @Nullable String attachment) {
        public Say {
            if (clientId == null || text == null) {
                throw Refusal.invalid("incomplete", "clientId and text are needed.");
            }
        }
    }

    /** Who is at the till. */
    public record Identity(String shopToken) {
        public Identity {
            if (shopToken == null) {
                throw Refusal.invalid("incomplete", "shopToken is needed.");
            }
        }
    }

    @POST
    @Path("messages")
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenTo("shoppers: the living token of the conversation is the proof")
    public Response say(
            @PathParam("shop") String shop,
            @Nullable @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            Say say) {
        TakeMessage.Taken taken =
                takeMessage.from(
                        access.admit(ShopId.of(shop), Bearer.token(authorization)),
                        say.clientId(),
                        say.text(),
                        Optional.ofNullable(say.attachment()));
        return answer(taken.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(taken.accepted())
                .build();
    }

    @GET
    @Path("messages")
    @OpenTo("shoppers: the living token of the conversation is the proof")
    public Response read(
            @PathParam("shop") String shop,
            @Nullable @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @DefaultValue("0") @QueryParam("after") String after) {
        Visitor visitor = doorkeeper.admits(shop, authorization);
        return answer(Response.Status.OK)
                .entity(
                        readChat.after(
                                        visitor.shop(),
                                        visitor.conversation(),
                                        visitor.after(Bearer.after(after)))
                                .to(visitor))
                .build();
    }

    @POST
    @Path("identities")
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenTo("shoppers: the living token of the conversation, and a ShopToken that the shop signed")
    public Response identify(
            @PathParam("shop") String shop,
            @Nullable @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            Identity identity) {
        Visitor visitor = doorkeeper.admits(shop, authorization);
        takeProof.identify(visitor, identity.shopToken());
        return Response.noContent().build();
    }

    private static Response.ResponseBuilder answer(Response.Status status) {
        return Response.status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
