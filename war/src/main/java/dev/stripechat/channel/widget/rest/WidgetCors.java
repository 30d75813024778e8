package dev.stripechat.channel.widget.rest;

import dev.stripechat.channel.widget.AllowedOrigins;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.runtime.database.DatabaseAway;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets the pages of a shop, and no others, call the widget's resources from another origin. */
@Provider
@PreMatching
@Dependent
public class WidgetCors implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Pattern PATH = Pattern.compile("/?api/v1/widget/([^/]+)/.*");
    private static final String ALLOWED = "widget.origin";
    private static final String ANY = "*";

    /** Of the headers that a page of another origin may not read unless it is said, the one that clients go by. */
    private static final String READABLE = "Retry-After";

    private final AllowedOrigins origins;
    private final PublicUrl publicUrl;

    @Inject
    public WidgetCors(AllowedOrigins origins, PublicUrl publicUrl) {
        this.origins = origins;
        this.publicUrl = publicUrl;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Matcher path = PATH.matcher(request.getUriInfo().getPath().replaceAll(";[^/]*", ""));
        if (!path.matches()) {
            return;
        }
        String origin = originOf(request);
        request.setProperty(ALLOWED, allowed(request, path.group(1), origin));
        if (request.getMethod().equals("OPTIONS")) {
            request.abortWith(
                    Response.noContent()
                            .header("Access-Control-Allow-Methods", "GET, POST")
                            .header(
                                    "Access-Control-Allow-Headers",
                                    "content-type, authorization, file-name")
                            .header("Access-Control-Max-Age", "600")
                            .build());
        }
    }

    /** A browser names no origin when a page of ours reads from us, but says so; no page can make it say that. */
    private @Nullable String originOf(ContainerRequestContext request) {
        boolean ours = "same-origin".equals(request.getHeaderString("Sec-Fetch-Site"));
        String named = request.getHeaderString("Origin");
        return named == null && ours ? publicUrl.origin() : named;
    }

    /**
     * While nobody can be asked whose page it is, any page may read that, and nothing else: the call itself is looked at
     * again after its preflight.
     */
    private String allowed(ContainerRequestContext request, String shop, @Nullable String origin) {
        try {
            if (origin != null && origins.allow(shop, origin)) {
                return origin;
            }
        } catch (RuntimeException failure) {
            if (!DatabaseAway.isBehind(failure)) {
                throw failure;
            }
            request.setProperty(ALLOWED, ANY);
            if (request.getMethod().equals("OPTIONS")) {
                return ANY;
            }
            throw failure;
        }
        throw Refusal.notAllowed("This page may not use this shop's chat.");
    }

    /** For an answer that JAX-RS does not write: the page was looked at when the request came in. */
    static void allow(ContainerRequestContext request, HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", request.getProperty(ALLOWED).toString());
        response.setHeader("Vary", "Origin");
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object origin = request.getProperty(ALLOWED);
        if (origin != null) {
            response.getHeaders().putSingle("Access-Control-Allow-Origin", origin);
            response.getHeaders().putSingle("Vary", "Origin");
            response.getHeaders().putSingle("Access-Control-Expose-Headers", READABLE);
        }
    }
}
