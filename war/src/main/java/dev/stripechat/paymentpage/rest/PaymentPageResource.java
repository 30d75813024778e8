package dev.stripechat.paymentpage.rest;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.paymentpage.Hesitation;
import dev.stripechat.paymentpage.JoinChat;
import dev.stripechat.paymentpage.PreparePayment;
import dev.stripechat.paymentpage.ShowPage;
import dev.stripechat.paymentpage.StripeJs;
import dev.stripechat.paymentpage.TakePayer;
import dev.stripechat.paymentpage.TellHesitation;
import dev.stripechat.runtime.limits.Limits;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.runtime.web.OpenTo;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the payment page asks; the token of its address is the proof. */
@Path("/api/v1/payment-page")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class PaymentPageResource {

    private static final String PROOF = "shoppers: the token of the payment link is the proof";
    private static final String BEARER = "Bearer ";

    private final ShowPage showPage;
    private final TakePayer takePayer;
    private final JoinChat joinChat;
    private final TellHesitation tellHesitation;
    private final StripeJs js;
    private final Limits limits;

    @Inject
    public PaymentPageResource(
            ShowPage showPage,
            TakePayer takePayer,
            JoinChat joinChat,
            TellHesitation tellHesitation,
            StripeJs js,
            Limits limits) {
        this.showPage = showPage;
        this.takePayer = takePayer;
        this.joinChat = joinChat;
        this.tellHesitation = tellHesitation;
        this.js = js;
        this.limits = limits;
    }

    /** What the browser needs to pay. */
    public record Intent(String clientSecret, long amount, String currency) {}

    /** What the page has seen. */
    public record Signal(String kind) {
        public Signal {
            if (kind == null) {
                throw Refusal.invalid("incomplete", "kind is needed.");
            }
        }
    }

    /** Who joins. */
    public record Joining(@Nullable String language) {}

    /** The right to a conversation. */
    public record Granted(String conversation, String token, String expiresAt) {}

    /** A link that is over still knows the way back. */
    public record Expired(
            String title,
            int status,
            String detail,
            String code,
            @Nullable String shopUrl,
            @Nullable String shopName,
            PageView.@Nullable LookView look) {

        static Expired of(Refusal refusal, Optional<ShowPage.WayBack> wayBack) {
            return new Expired(
                    "Gone",
                    Response.Status.GONE.getStatusCode(),
                    refusal.getMessage(),
                    refusal.code(),
                    wayBack.map(ShowPage.WayBack::url).orElse(null),
                    wayBack.map(ShowPage.WayBack::shopName).orElse(null),
                    wayBack.map(back -> PageView.LookView.of(back.look())).orElse(null));
        }
    }

    @GET
    @OpenTo(PROOF)
    public Response show(@Nullable @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        return answered(authorization, token -> Response.ok(PageView.of(showPage.of(token), js)));
    }

    @POST
    @Path("payment-intent")
    @OpenTo(PROOF)
    public Response prepare(
            @Nullable @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        return answered(
                authorization,
                token -> {
                    PreparePayment.Ready ready = takePayer.by(token);
                    return Response.ok(
                            new Intent(
                                    ready.secret().forBrowser(),
                                    ready.amount().minor(),
                                    ready.amount().currency()));
                });
    }

    @POST
    @Path("signals")
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenTo(PROOF)
    public Response signal(
            @Nullable @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, Signal signal) {
        Hesitation kind = Hesitation.of(signal.kind());
        return answered(
                authorization,
                token -> {
                    tellHesitation.of(token, kind);
                    return Response.noContent();
                });
    }

    @POST
    @Path("conversation")
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenTo(PROOF)
    public Response join(
            @Nullable @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            Joining joining) {
        return answered(
                authorization,
                token -> {
                    limits.join(TakePayer.counted(token)).ifPresent(PaymentPageResource::tooMany);
                    JoinChat.Joined joined = joinChat.by(token);
                    return Response.status(Response.Status.CREATED)
                            .entity(
                                    new Granted(
                                            joined.conversation().toString(),
                                            joined.pass().token(),
                                            joined.pass().expiresAt().toString()));
                });
    }

    /** What somebody does with a link. */
    private interface Work {
        Response.ResponseBuilder with(OpaqueToken token);
    }

    private Response answered(@Nullable String authorization, Work work) {
        OpaqueToken token = token(authorization);
        limits.act(TakePayer.counted(token)).ifPresent(PaymentPageResource::tooMany);
        return expiring(token, () -> work.with(token))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response.ResponseBuilder expiring(
            OpaqueToken token, Supplier<Response.ResponseBuilder> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.GONE) {
                throw refusal;
            }
            return Response.status(Response.Status.GONE)
                    .type("application/problem+json")
                    .entity(Expired.of(refusal, showPage.wayBack(token)));
        }
    }

    private static void tooMany(Duration wait) {
        throw Refusal.tooMany("too_many", "That is too much at once; try again.", wait);
    }

    private static OpaqueToken token(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.startsWith(BEARER))
                .map(header -> new OpaqueToken(header.substring(BEARER.length())))
                .orElseThrow(
                        () -> Refusal.notFound("unknown_link", "The token of a link is needed."));
    }
}
