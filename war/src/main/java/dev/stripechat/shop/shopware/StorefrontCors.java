package dev.stripechat.shop.shopware;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/**
 * Lets scripts of another origin read what the app's script asks for. Any page may read the answers; whether there is one for
 * it is decided by its origin where the answer is made, and no cookie is ever looked at.
 */
@Provider
@PreMatching
@Dependent
public class StorefrontCors implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Pattern PATH = Pattern.compile("/?api/v1/shopware/(storefront/.*|token)");
    private static final String ORIGIN = "Origin";

    @Override
    public void filter(ContainerRequestContext request) {
        if (isOurs(request) && request.getMethod().equals(HttpMethod.OPTIONS)) {
            request.abortWith(
                    Response.noContent()
                            .header("Access-Control-Allow-Methods", "GET, POST")
                            .header(
                                    "Access-Control-Allow-Headers",
                                    "content-type, shopware-app-token, shopware-app-shop-id")
                            .header("Access-Control-Max-Age", "600")
                            .build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String origin = request.getHeaderString(ORIGIN);
        if (origin != null && isOurs(request)) {
            response.getHeaders().putSingle("Access-Control-Allow-Origin", origin);
            response.getHeaders().putSingle("Access-Control-Expose-Headers", "Retry-After");
        }
        if (isOurs(request)) {
            response.getHeaders().add("Vary", ORIGIN);
        }
    }

    private static boolean isOurs(ContainerRequestContext request) {
        return PATH.matcher(request.getUriInfo().getPath().replaceAll(";[^/]*", "")).matches();
    }
}
