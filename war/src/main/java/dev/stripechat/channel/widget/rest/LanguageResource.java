package dev.stripechat.channel.widget.rest;

import dev.stripechat.channel.widget.OwnChat;
import dev.stripechat.channel.widget.Visitor;
import dev.stripechat.kernel.Language;
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
import org.jspecify.annotations.Nullable;

/** The shopper has chosen another language. */
@Path("/api/v1/widget/{shop}/language")
@Dependent
public class LanguageResource {

    private final Doorkeeper doorkeeper;
    private final OwnChat ownChat;

    @Inject
    public LanguageResource(Doorkeeper doorkeeper, OwnChat ownChat) {
        this.doorkeeper = doorkeeper;
        this.ownChat = ownChat;
    }

    /** The language that is wanted. */
    public record Wanted(@Nullable String language) {
        public Wanted {
            if (language == null) {
                throw Refusal.invalid("incomplete", "language is needed.");
            }
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenTo("shoppers: the living token of the conversation is the proof")
    public Response change(
            @PathParam("shop") String shop,
            @Nullable @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            Wanted wanted) {
        Visitor visitor = doorkeeper.admits(shop, authorization);
        ownChat.spokenBy(visitor, Language.of(wanted.language()));
        return Response.noContent().build();
    }
}
