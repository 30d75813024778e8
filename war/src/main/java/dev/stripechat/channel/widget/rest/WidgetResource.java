package dev.stripechat.channel.widget.rest;

import dev.stripechat.channel.widget.TakeProof;
import dev.stripechat.channel.widget.Visitor;
import dev.stripechat.channel.widget.WidgetAccess;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.limits.Limits;
import dev.stripechat.runtime.metrics.Tally;
import dev.stripechat.runtime.web.ClientAddress;
import dev.stripechat.runtime.web.OpenTo;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.Shops;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starting a conversation and renewing its token. */
@Path("/api/v1/widget/{shop}")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class WidgetResource {

    private final WidgetAccess access;
    private final Doorkeeper doorkeeper;
    private final TakeProof takeProof;
    private final Shops shops;
    private final Limits limits;
    private final ClientAddress addresses;
    private final Tally tally;

    @Inject
    public WidgetResource(
            WidgetAccess access,
            Doorkeeper doorkeeper,
            TakeProof takeProof,
            Shops shops,
            Limits limits,
            ClientAddress addresses,
            Tally tally) {
        this.access = access;
        this.doorkeeper = doorkeeper;
        this.takeProof = takeProof;
        this.shops = shops;
        this.limits = limits;
        this.addresses = addresses;
        this.tally = tally;
    }

    /** How a conversation begins. */
    public record Start(@Nullable String language, @Nullable String shopToken) {}

    /** What shows that the shopper is paying a PaymentIntent. */
    public record Claim(String clientSecret) {
        public Claim {
            if (clientSecret == null) {
                throw Refusal.invalid("incomplete", "clientSecret is needed.");
            }
        }
    }

    /** The right to a conversation. */
    public record Granted(String conversation, String token, String expiresAt) {}

    @POST
    @Path("conversations")
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenTo(
            "shoppers: a page of an origin that the shop allows; what it starts is its own and empty")
    public Response start(
            @PathParam("shop") String shop, @Context HttpServletRequest request, Start start) {
        limits.conversation(addresses.of(request))
                .ifPresent(
                        wait -> {
                            throw Refusal.tooMany(
                                    "too_many", "Too many chats were begun from here.", wait);
                        });
        Language language =
                Optional.ofNullable(start.language())
                        .map(Language::of)
                        .orElseGet(() -> spokenIn(shop));
        return granted(
                takeProof.open(ShopId.of(shop), language, Optional.ofNullable(start.shopToken())));
    }

    @POST
    @Path("tokens")
    @OpenTo("shoppers: the living token of the conversation is the proof")
    public Response renew(
            @PathParam("shop") String shop,
            @Nullable @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        doorkeeper.admits(shop, authorization);
        WidgetAccess.Renewal renewal = access.renew(ShopId.of(shop), Bearer.token(authorization));
        tally.count("token_renewals", renewal.isNew() ? "new" : "again");
        return granted(renewal.grant());
    }

    /** In a body, for addresses are logged and remembered. */
    @POST
    @Path("claims")
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenTo(
            "shoppers: the living token of the conversation, and the client secret as Stripe knows it")
    public Response claim(
            @PathParam("shop") String shop,
            @Nullable @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            Claim claim) {
        Visitor visitor = doorkeeper.admits(shop, authorization);
        takeProof.claim(visitor, claim.clientSecret());
        return Response.noContent().build();
    }

    private Language spokenIn(String shop) {
        return shops.named(ShopId.of(shop)).map(Shop::language).orElse(Language.EN);
    }

    private static Response granted(WidgetAccess.Grant grant) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(
                        new Granted(
                                grant.conversation().toString(),
                                grant.token().value(),
                                grant.expiresAt().toString()))
                .build();
    }
}
