package dev.stripechat.runtime.web;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.files.Uploads;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.util.regex.Pattern;

/** No request body is read further than its limit, and JSON of ours is not nested without end. Files are no JSON. */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {

    private static final long JSON = 64 * 1024;
    private static final long WEBHOOK = 1024 * 1024;
    private static final Pattern FILES =
            Pattern.compile("/?api/v1/(widget|desk/conversations)/[^/;]+/attachments");

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        boolean isWebhook = path.startsWith("stripe/webhooks") || path.startsWith("shopware/");
        boolean isFile = FILES.matcher(path).matches();
        long limit = isFile ? Uploads.MOST : isWebhook ? WEBHOOK : JSON;
        if (request.getLength() > limit) {
            throw Refusal.tooLarge("The body is larger than " + limit + " bytes.");
        }
        InputStream limited = new LimitedStream(request.getEntityStream(), limit);
        request.setEntityStream(isWebhook || isFile ? limited : new ShallowStream(limited));
    }
}
