package dev.stripechat.channel.widget.socket;

import dev.stripechat.channel.widget.AllowedOrigins;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses the handshake of pages that the shop does not allow: browsers do not apply CORS to WebSockets. */
public class OriginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient AllowedOrigins origins;

    @Inject
    public OriginFilter(AllowedOrigins origins) {
        this.origins = origins;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        String shop = path.substring(path.lastIndexOf('/') + 1);
        String origin = request.getHeader("Origin");
        if (origin != null && origins.allow(shop, origin)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
