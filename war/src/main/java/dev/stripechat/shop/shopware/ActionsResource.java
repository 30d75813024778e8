package dev.stripechat.shop.shopware;

import dev.stripechat.runtime.web.OpenTo;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a Shopware shop calls when somebody in its administration has pressed a button of ours. */
@Path("/shopware/actions")
@Dependent
@Consumes(MediaType.WILDCARD)
public class ActionsResource {

    private final OpenChat openChat;
    private final Answers answers;

    @Inject
    ActionsResource(OpenChat openChat, Answers answers) {
        this.openChat = openChat;
        this.answers = answers;
    }

    @POST
    @Path("open-chat")
    @OpenTo("Shopware shops: the signature over the raw body is the proof")
    public Response openChat(
            @Nullable @HeaderParam("shopware-shop-signature") String signature,
            @Context HttpHeaders headers,
            byte[] body) {
        Told told = Told.of(headers);
        return answers.to(
                "open_chat",
                told,
                () ->
                        Answers.signed(
                                openChat.by(
                                        body, Optional.ofNullable(signature), told.language())));
    }
}
