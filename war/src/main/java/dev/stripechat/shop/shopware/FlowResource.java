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

/** Where a flow of a Shopware shop calls for what we can do. 2xx only when it is stored; what came before is
 * acknowledged again. The answer stands in the shop's log of webhooks. */
@Path("/shopware/flow")
@Dependent
public class FlowResource {

    private final TakeSaying takeSaying;
    private final Answers answers;

    @Inject
    FlowResource(TakeSaying takeSaying, Answers answers) {
        this.takeSaying = takeSaying;
        this.answers = answers;
    }

    /** Takes the raw bytes of whatever type: a shop may name the type twice. */
    @POST
    @Path("say")
    @Consumes(MediaType.WILDCARD)
    @OpenTo("Shopware shops: the signature over the raw body is the proof")
    public Response say(
            @Nullable @HeaderParam("shopware-shop-signature") String signature,
            @Context HttpHeaders headers,
            byte[] body) {
        Told told = Told.of(headers);
        return answers.to(
                "flow",
                told,
                () ->
                        Answers.json(
                                200,
                                takeSaying
                                        .by(
                                                body,
                                                Optional.ofNullable(signature),
                                                Told.header(headers, "X-Shopware-Event-Id"))
                                        .json(told.language())));
    }
}
