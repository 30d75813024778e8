package dev.stripechat.shop.shopware;

import dev.stripechat.runtime.web.OpenTo;
import dev.stripechat.settings.Standing;
import dev.stripechat.shopware.FinalizeCall;
import dev.stripechat.shopware.PayCall;
import dev.stripechat.shopware.PaymentAnswer;
import dev.stripechat.shopware.RefundCall;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a Shopware shop calls for our payment method. Every answer is signed with the secret that the call was signed with. */
@Path("/shopware/payment")
@Dependent
@Consumes(MediaType.WILDCARD)
public class PaymentCallsResource {

    private static final String SIGNED =
            "Shopware shops: the signature over the raw body is the proof";

    private final ProveCaller proveCaller;
    private final TakePayments takePayments;
    private final Answers answers;

    @Inject
    PaymentCallsResource(ProveCaller proveCaller, TakePayments takePayments, Answers answers) {
        this.proveCaller = proveCaller;
        this.takePayments = takePayments;
        this.answers = answers;
    }

    @POST
    @Path("pay")
    @OpenTo(SIGNED)
    public Response pay(
            @Nullable @HeaderParam("shopware-shop-signature") String signature,
            @Context HttpHeaders headers,
            byte[] body) {
        Told told = Told.of(headers);
        return answered(
                new Call("pay", signature, told, body),
                caller -> takePayments.pay(caller.installation(), PayCall.of(body), told));
    }

    @POST
    @Path("finalize")
    @OpenTo(SIGNED)
    public Response ended(
            @Nullable @HeaderParam("shopware-shop-signature") String signature,
            @Context HttpHeaders headers,
            byte[] body) {
        return answered(
                new Call("finalize", signature, Told.of(headers), body),
                caller -> takePayments.ended(caller.installation().shop(), FinalizeCall.of(body)));
    }

    @POST
    @Path("refund")
    @OpenTo(SIGNED)
    public Response refund(
            @Nullable @HeaderParam("shopware-shop-signature") String signature,
            @Context HttpHeaders headers,
            byte[] body) {
        Told told = Told.of(headers);
        return answered(
                new Call("refund", signature, told, body),
                caller ->
                        takePayments.refund(
                                caller.installation().shop(),
                                RefundCall.of(body),
                                told.language()));
    }

    /** One call, nothing of which is proved yet. */
    private record Call(String what, @Nullable String signature, Told told, byte[] body) {}

    private Response answered(Call call, Function<Caller, PaymentAnswer> work) {
        return answers.to(
                call.what(),
                call.told(),
                () -> {
                    Caller caller =
                            proveCaller.by(call.body(), Optional.ofNullable(call.signature()));
                    return Answers.signed(answer(caller, call, work).signedWith(caller.secret()));
                });
    }

    private static PaymentAnswer answer(
            Caller caller, Call call, Function<Caller, PaymentAnswer> work) {
        if (caller.isClone()) {
            return Sentence.COPY.in(call.told().language());
        }
        return caller.standing() == Standing.LIVE
                ? work.apply(caller)
                : Sentence.PAUSED.in(call.told().language());
    }
}
