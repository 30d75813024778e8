package dev.stripechat.desk.socket;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses the handshake of pages that are not ours. */
public class OriginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient SameOrigin sameOrigin;

    @Inject
    public OriginFilter(SameOrigin sameOrigin) {
        this.sameOrigin = sameOrigin;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (sameOrigin.allows(request.getHeader("Origin"), request.getHeader("Host"))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
