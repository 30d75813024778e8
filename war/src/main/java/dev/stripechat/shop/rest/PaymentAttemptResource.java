package dev.stripechat.shop.rest;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.runtime.web.OpenTo;
import dev.stripechat.shop.RefusePayment;
import dev.stripechat.shop.StartPayment;
import dev.stripechat.shop.WithdrawPayment;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Where a shop's backend has an order paid on our page. */
@Path("/api/v1/payment-attempts")
@Dependent
@Consumes("application/jose")
@Produces(MediaType.APPLICATION_JSON)
public class PaymentAttemptResource {

    private final StartPayment startPayment;
    private final WithdrawPayment withdrawPayment;
    private final RefusePayment refusePayment;
    private final PublicUrl publicUrl;

    @Inject
    public PaymentAttemptResource(
            StartPayment startPayment,
            WithdrawPayment withdrawPayment,
            RefusePayment refusePayment,
            PublicUrl publicUrl) {
        this.startPayment = startPayment;
        this.withdrawPayment = withdrawPayment;
        this.refusePayment = refusePayment;
        this.publicUrl = publicUrl;
    }

    /** The attempt and the page to send the shopper to. */
    public record Started(String attempt, String url, String expiresAt) {}

    @POST
    @OpenTo("shops' backends: the body is a document signed with the shop's key")
    public Response start(String document) {
        StartPayment.Started started = noting(document, () -> startPayment.by(document));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(
                        new Started(
                                started.attempt().toString(),
                                publicUrl.of("/pay/" + started.token().value()),
                                started.expiresAt().toString()))
                .build();
    }

    @POST
    @Path("withdrawals")
    @OpenTo("shops' backends: the body is a document signed with the shop's key")
    public Response withdraw(String document) {
        noting(
                document,
                () -> {
                    withdrawPayment.by(document);
                    return document;
                });
        return Response.noContent().build();
    }

    private <T> T noting(String document, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            refusePayment.notes(document, refusal);
            throw refusal;
        }
    }
}
