package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.web.OpenTo;
import dev.stripechat.shop.Storefront;
import dev.stripechat.shop.TokenSigner;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the app's script asks for on the pages of a Shopware shop. */
@Path("/api/v1/shopware")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class StorefrontResource {

    private final FindStorefront findStorefront;
    private final ExchangeToken exchangeToken;
    private final ExchangeNonce exchangeNonce;
    private final Answers answers;

    @Inject
    StorefrontResource(
            FindStorefront findStorefront,
            ExchangeToken exchangeToken,
            ExchangeNonce exchangeNonce,
            Answers answers) {
        this.findStorefront = findStorefront;
        this.exchangeToken = exchangeToken;
        this.exchangeNonce = exchangeNonce;
        this.answers = answers;
    }

    /** What is set for the chat; the tenant is the one that knows the page's origin. */
    public record Settings(
            String shop,
            Set<String> pages,
            @Nullable String brand,
            @Nullable String theme,
            @Nullable String privacyUrl,
            boolean onlyWithConsent,
            Map<String, String> welcomes) {

        static Settings of(FindStorefront.Found found) {
            Storefront set = found.storefront();
            return new Settings(
                    found.shop().toString(),
                    new TreeSet<>(set.pages()),
                    set.brand().orElse(null),
                    set.theme().orElse(null),
                    set.privacyUrl().orElse(null),
                    set.onlyWithConsent(),
                    byTag(set));
        }
    }

    private static Map<String, String> byTag(Storefront set) {
        Map<String, String> tags = new TreeMap<>();
        set.welcomes().forEach((language, text) -> tags.put(language.tag(), text));
        return tags;
    }

    /** Which page it is, and of which order; or the word for which the shop has vouched for the page's cart. */
    public record Wish(@Nullable String page, @Nullable String orderId, @Nullable String nonce) {}

    /** A ShopToken. */
    public record Token(String token, String expiresAt) {}

    @GET
    @Path("storefront/{app}")
    @OpenTo("anybody on a page of the shop: its origin is the proof, nothing of a person is told")
    public Response settings(
            @PathParam("app") String app,
            @DefaultValue("") @QueryParam("salesChannel") String salesChannel,
            @DefaultValue("") @HeaderParam("Origin") String origin) {
        return id(app).flatMap(id -> findStorefront.of(id, origin, salesChannel))
                .map(
                        found ->
                                Response.ok(Settings.of(found))
                                        .header("Cache-Control", "private, max-age=300"))
                .orElseGet(() -> Response.noContent())
                .build();
    }

    private static Optional<UUID> id(String app) {
        try {
            return Optional.of(UUID.fromString(app));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @POST
    @Path("token")
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenTo("shoppers whom the shop vouches for: its token for them, shown on a page of its")
    public Response token(
            @Nullable @HeaderParam("shopware-app-token") String compact,
            @Nullable @HeaderParam("shopware-app-shop-id") String shopwareId,
            @DefaultValue("") @HeaderParam("Origin") String origin,
            @Context HttpHeaders headers,
            @Nullable Wish wish) {
        return answers.to(
                "token",
                Told.of(headers),
                () -> {
                    TokenSigner.Signed signed = signed(compact, shopwareId, origin, wish);
                    return Response.ok(new Token(signed.compact(), signed.expiresAt().toString()))
                            .header("Cache-Control", "no-store")
                            .build();
                });
    }

    private TokenSigner.Signed signed(
            @Nullable String compact,
            @Nullable String shopwareId,
            String origin,
            @Nullable Wish wish) {
        if (wish == null) {
            throw Refusal.invalid("bad_json", "The body is an object.");
        }
        if (compact != null && shopwareId != null) {
            return exchangeToken.by(
                    shopwareId, compact, origin, Optional.ofNullable(wish.orderId()));
        }
        return Optional.ofNullable(wish.nonce())
                .map(nonce -> exchangeNonce.by(nonce, origin))
                .orElseThrow(() -> Refusal.notSignedIn("no_token", "The shop's token is missing."));
    }
}
