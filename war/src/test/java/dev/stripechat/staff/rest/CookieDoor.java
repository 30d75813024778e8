package dev.stripechat.staff.rest;

import dev.stripechat.staff.Doorman;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** A control: a session is proved by a cookie, which a browser sends by itself. */
@Alternative
@Priority(1)
@Provider
@Dependent
public class CookieDoor extends StaffFeature implements DynamicFeature {

    @Inject
    public CookieDoor(Doorman doorman, CurrentMember current) {
        super(doorman, current);
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (resource.getResourceMethod().isAnnotationPresent(ForStaff.class)) {
            context.register(new ReadsCookies(), 1);
        }
        super.configure(resource, context);
    }

    /** Takes the session out of a cookie. */
    public static final class ReadsCookies implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            Cookie session = request.getCookies().get("session");
            if (session != null && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
                request.getHeaders()
                        .putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + session.getValue());
            }
        }
    }
}
