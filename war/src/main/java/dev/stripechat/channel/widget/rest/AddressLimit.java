package dev.stripechat.channel.widget.rest;

import dev.stripechat.runtime.limits.Limits;
import dev.stripechat.runtime.web.ClientAddress;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Slows down an address that asks too often, before anything is looked up for it. Whoever was refused may read so, from
 * whichever page: nothing is told but when to come back.
 */
@WebFilter(
        urlPatterns = {"/api/v1/widget/*", "/ws/widget/*"},
        asyncSupported = true)
public class AddressLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Limits limits;
    private final transient ClientAddress addresses;

    @Inject
    public AddressLimit(Limits limits, ClientAddress addresses) {
        this.limits = limits;
        this.addresses = addresses;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Duration> wait = limits.request(addresses.of(request));
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            refuse(response, wait.get().plusMillis(999).toSeconds());
        }
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
