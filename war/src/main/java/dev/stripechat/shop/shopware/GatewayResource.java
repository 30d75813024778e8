package dev.stripechat.shop.shopware;

import dev.stripechat.runtime.web.OpenTo;
import dev.stripechat.shopware.GatewayAnswer;
import dev.stripechat.shopware.Source;
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
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a Shopware shop asks while a shopper waits. We want nothing of the checkout, and say so at once. */
@Path("/shopware/gateway")
@Dependent
@Consumes(MediaType.WILDCARD)
public class GatewayResource {

    private static final String SIGNED =
            "Shopware shops: the signature over the raw body is the proof";

    private final KnownSecrets knownSecrets;
    private final TakeCart takeCart;
    private final Answers answers;
    private final Clock clock;

    @Inject
    GatewayResource(KnownSecrets knownSecrets, TakeCart takeCart, Answers answers, Clock clock) {
        this.knownSecrets = knownSecrets;
        this.takeCart = takeCart;
        this.answers = answers;
        this.clock = clock;
    }

    /** Without a signature when nobody can tell the secret just now: the shop notes that and goes on. */
    @POST
    @Path("checkout")
    @OpenTo(SIGNED)
    public Response checkout(
            @Nullable @HeaderParam("shopware-shop-signature") String signature,
            @Context HttpHeaders headers,
            byte[] body) {
        return answers.to(
                "checkout",
                Told.of(headers),
                () ->
                        knownSecrets
                                .signer(
                                        Source.of(body).shopId(),
                                        body,
                                        Optional.ofNullable(signature),
                                        clock.instant())
                                .map(GatewayAnswer.nothing()::signedWith)
                                .map(Answers::signed)
                                .orElseGet(() -> Answers.json(200, "[]")));
    }

    @POST
    @Path("context")
    @OpenTo(SIGNED)
    public Response context(
            @Nullable @HeaderParam("shopware-shop-signature") String signature,
            @Context HttpHeaders headers,
            byte[] body) {
        return answers.to(
                "context",
                Told.of(headers),
                () ->
                        Answers.signed(
                                GatewayAnswer.nothing()
                                        .signedWith(
                                                takeCart.by(
                                                        body, Optional.ofNullable(signature)))));
    }
}
