package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.web.OpenTo;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a Shopware shop registers and confirms. What is agreed is committed before the shop is told so. */
@Path("/shopware")
@Dependent
public class HandshakeResource {

    private final RegisterShop registerShop;
    private final ConfirmShop confirmShop;
    private final Answers answers;

    @Inject
    public HandshakeResource(RegisterShop registerShop, ConfirmShop confirmShop, Answers answers) {
        this.registerShop = registerShop;
        this.confirmShop = confirmShop;
        this.answers = answers;
    }

    /** The query is taken as it came: what was signed is what is on the wire. */
    @GET
    @Path("register/{app}")
    @OpenTo(
            "Shopware shops: the query is signed with the secret of the app, and of the shop once it is known")
    public Response register(
            @PathParam("app") String app,
            @Nullable @HeaderParam("shopware-app-signature") String appSignature,
            @Nullable @HeaderParam("shopware-shop-signature") String shopSignature,
            @Context HttpServletRequest request,
            @Context HttpHeaders headers) {
        Told told = Told.of(headers);
        RegisterShop.Signatures signatures =
                new RegisterShop.Signatures(
                        Optional.ofNullable(appSignature), Optional.ofNullable(shopSignature));
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        return answers.to(
                "registration",
                told,
                () -> Answers.json(200, registerShop.by(id(app), query, signatures, told)));
    }

    private static UUID id(String app) {
        try {
            return UUID.fromString(app);
        } catch (IllegalArgumentException none) {
            throw Refusal.notSignedIn("unknown_app", "This app file is not of this server.");
        }
    }

    /** Takes the raw bytes: what was signed is what is on the wire. */
    @POST
    @Path("confirm")
    @OpenTo("Shopware shops: the body is signed with the new secret, and with the one before")
    public Response confirm(
            @Nullable @HeaderParam("shopware-shop-signature") String signature,
            @Nullable @HeaderParam("shopware-shop-signature-previous") String previous,
            @Context HttpHeaders headers,
            byte[] body) {
        Told told = Told.of(headers);
        ConfirmShop.Signatures signatures =
                new ConfirmShop.Signatures(
                        Optional.ofNullable(signature), Optional.ofNullable(previous));
        return answers.to(
                "confirmation",
                told,
                () -> {
                    confirmShop.by(body, signatures, told);
                    return Response.noContent().build();
                });
    }
}
