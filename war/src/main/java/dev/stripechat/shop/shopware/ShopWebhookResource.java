package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.metrics.Tally;
import dev.stripechat.runtime.web.OpenTo;
import dev.stripechat.shopware.Webhook;
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
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a Shopware shop tells what has happened. 2xx only when it is stored; what came before is acknowledged again. */
@Path("/shopware/webhooks")
@Dependent
public class ShopWebhookResource {

    private static final String WEBHOOK = "webhook";

    private final TakeInWebhook takeIn;
    private final Answers answers;
    private final Tally tally;

    @Inject
    public ShopWebhookResource(TakeInWebhook takeIn, Answers answers, Tally tally) {
        this.takeIn = takeIn;
        this.answers = answers;
        this.tally = tally;
    }

    /** Takes the raw bytes of whatever type: a shop may name the type twice. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @OpenTo("Shopware shops: the signature over the raw body is the proof")
    public Response receive(
            @Nullable @HeaderParam("shopware-shop-signature") String signature,
            @Context HttpHeaders headers,
            byte[] body) {
        TakeInWebhook.Headers said =
                new TakeInWebhook.Headers(
                        Optional.ofNullable(signature),
                        Told.header(headers, "X-Shopware-Event-Id"),
                        Told.header(headers, "X-Shopware-Sequence")
                                .filter(text -> text.matches("\\d{1,18}"))
                                .map(Long::valueOf),
                        Told.header(headers, "sw-version"));
        return answers.to(WEBHOOK, Told.of(headers), () -> taken(body, said));
    }

    private Response taken(byte[] body, TakeInWebhook.Headers said) {
        try {
            TakeInWebhook.Taken taken = takeIn.by(body, said);
            tally.count("shopware_webhook", taken.name().toLowerCase(Locale.ROOT));
        } catch (Refusal unknown) {
            if (!isFarewell(unknown, body)) {
                throw unknown;
            }
        }
        return Response.noContent().build();
    }

    /** Who is not known is not known any more, as it wishes. */
    private static boolean isFarewell(Refusal refusal, byte[] body) {
        return refusal.kind() == Refusal.Kind.NOT_SIGNED_IN
                && Webhook.of(body).event().equals("app.deleted");
    }
}
