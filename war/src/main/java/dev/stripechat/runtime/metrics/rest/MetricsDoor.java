package dev.stripechat.runtime.metrics.rest;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The figures are for the operator alone: they tell a rival how much a shop sells and an attacker whether his attack
 * works. Without a token nobody reads them, whatever a proxy lets through.
 */
@WebFilter("/metrics/*")
public class MetricsDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String BEARER = "Bearer ";

    private final transient Optional<byte[]> token;

    /** With the token of the operator, if there is one. */
    @Inject
    public MetricsDoor(@ConfigProperty(name = "stripe-chat.metrics.token") Optional<String> token) {
        this.token =
                token.filter(text -> !text.isBlank())
                        .map(text -> (BEARER + text.strip()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (token.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String given = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        if (MessageDigest.isEqual(token.get(), given.getBytes(StandardCharsets.UTF_8))) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
