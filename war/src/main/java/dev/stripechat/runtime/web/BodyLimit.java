package dev.stripechat.runtime.web;

import dev.stripechat.kernel.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** No request body is read further than its limit. */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {

    private static final long JSON = 64 * 1024;
    private static final long WEBHOOK = 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        long limit = request.getUriInfo().getPath().startsWith("stripe/webhooks") ? WEBHOOK : JSON;
        if (request.getLength() > limit) {
            throw Refusal.tooLarge("The body is larger than " + limit + " bytes.");
        }
        request.setEntityStream(new LimitedStream(request.getEntityStream(), limit));
    }
}
