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
    private static final long ENTRY = 256 * 1024;
    private static final String ANSWERS = "api/v1/answers/";
    private static final String TABLES = ANSWERS + "imports/csv";
    private static final Pattern FILES =
            Pattern.compile("/?api/v1/(widget|desk/conversations)/[^/;]+/attachments");

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        boolean isJson = !isWebhook(path) && !isFile(path) && !path.startsWith(TABLES);
        long limit = limit(path);
        if (request.getLength() > limit) {
            throw Refusal.tooLarge("The body is larger than " + limit + " bytes.");
        }
        InputStream limited = new LimitedStream(request.getEntityStream(), limit);
        request.setEntityStream(isJson ? new ShallowStream(limited) : limited);
    }

    private static long limit(String path) {
        if (isFile(path)) {
            return Uploads.MOST;
        }
        if (isWebhook(path) || path.startsWith(TABLES)) {
            return WEBHOOK;
        }
        return path.startsWith(ANSWERS) ? ENTRY : JSON;
    }

    private static boolean isWebhook(String path) {
        return path.startsWith("stripe/webhooks") || path.startsWith("shopware/");
    }

    private static boolean isFile(String path) {
        return FILES.matcher(path).matches();
    }
}
