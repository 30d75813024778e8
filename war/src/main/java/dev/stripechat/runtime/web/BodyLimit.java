package dev.stripechat.runtime.web;

import dev.stripechat.kernel.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;

/** No request body is read further than its limit, and JSON of ours is not nested without end. */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {

    private static final long JSON = 64 * 1024;
    private static final long WEBHOOK = 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean isWebhook = request.getUriInfo().getPath().startsWith("stripe/webhooks");
        long limit = isWebhook ? WEBHOOK : JSON;
        if (request.getLength() > limit) {
            throw Refusal.tooLarge("The body is larger than " + limit + " bytes.");
        }
        InputStream limited = new LimitedStream(request.getEntityStream(), limit);
        request.setEntityStream(isWebhook ? limited : new ShallowStream(limited));
    }
}
