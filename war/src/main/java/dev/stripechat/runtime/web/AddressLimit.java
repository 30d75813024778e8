package dev.stripechat.runtime.web;

import dev.stripechat.runtime.limits.Limits;
import dev.stripechat.runtime.metrics.Tally;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;

/**
 * Slows down an address that asks too often, before anything is looked up for it: the first filter of all that read
 * something ({@code web.xml}). Whoever was refused may read so, from whichever page: nothing is told but when to come back.
 */
public class AddressLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Limits limits;
    private final transient ClientAddress addresses;
    private final transient Tally tally;

    @Inject
    public AddressLimit(Limits limits, ClientAddress addresses, Tally tally) {
        this.limits = limits;
        this.addresses = addresses;
        this.tally = tally;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String address = addresses.of(request);
        String path = path(request);
        Optional<Duration> wait =
                path.startsWith("/stripe/") || path.startsWith("/shopware/")
                        ? limits.delivery(address)
                        : limits.request(address);
        if (wait.isPresent()) {
            tally.count("refusals", "too_many");
            refuse(response, wait.get().plusMillis(999).toSeconds());
        } else if (path.startsWith("/ws/")) {
            chain.doFilter(from(address, request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Cleaned by the container; the part that the servlet has in its mapping, and the rest. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    /** A socket knows of its handshake nothing but the name of who made it, so the address becomes the name. */
    private static HttpServletRequest from(String address, HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public Principal getUserPrincipal() {
                return () -> address;
            }
        };
    }

    private static void refuse(HttpServletResponse response, long seconds) throws IOException {
        response.setStatus(429);
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Retry-After", Long.toString(seconds));
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "Retry-After");
        response.getOutputStream()
                .print(
                        "{\"title\":\"Too Many Requests\",\"status\":429,\"detail\":"
                                + "\"Too many requests from this address.\",\"code\":\"too_many\"}");
    }
}
