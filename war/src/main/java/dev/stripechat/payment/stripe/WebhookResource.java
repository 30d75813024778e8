package dev.stripechat.payment.stripe;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.payment.TakeInEvent;
import dev.stripechat.runtime.database.DatabaseAway;
import dev.stripechat.runtime.metrics.Tally;
import dev.stripechat.runtime.web.OpenTo;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where Stripe delivers. 2xx only when the event is stored; else Stripe sends it again, for up to three days. */
@Path("/stripe/webhooks/{connection}")
@Dependent
public class WebhookResource {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookResource.class);

    private final TakeInEvent takeIn;
    private final Tally tally;

    @Inject
    public WebhookResource(TakeInEvent takeIn, Tally tally) {
        this.takeIn = takeIn;
        this.tally = tally;
    }

    /** Takes the raw bytes: any reader before the signature would change them. */
    @POST
    @OpenTo("Stripe: the signature over the raw body is the proof")
    public Response receive(
            @PathParam("connection") String connection,
            @Nullable @HeaderParam("Stripe-Signature") String signature,
            byte[] body) {
        StripeConnectionId id = StripeConnectionId.of(connection);
        try {
            takeIn.from(id, Optional.ofNullable(signature).orElse(""), body);
            tally.count("stripe_events", "taken_in");
            return Response.ok().build();
        } catch (Refusal refusal) {
            tally.count("stripe_events", refusal.code());
            throw refusal;
        } catch (RuntimeException notStored) {
            tally.count("stripe_events", "not_stored");
            if (DatabaseAway.isBehind(notStored)) {
                LOG.warn("an event for connection {} comes again: the database is away", id);
            } else {
                LOG.error("an event for connection {} could not be stored", id, notStored);
            }
            throw Refusal.unavailable(
                    "not_stored", "The event could not be stored; send it again.");
        }
    }
}
