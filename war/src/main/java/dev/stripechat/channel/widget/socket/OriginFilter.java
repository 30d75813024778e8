package dev.stripechat.channel.widget.socket;

import dev.stripechat.channel.widget.AllowedOrigins;
import dev.stripechat.runtime.database.DatabaseAway;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

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
        OptionalInt refusal = refusal(shop, request.getHeader("Origin"));
        if (refusal.isPresent()) {
            response.sendError(refusal.getAsInt());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Why the page is refused, if it is: it may not, or nobody can be asked now. */
    private OptionalInt refusal(String shop, @Nullable String origin) {
        try {
            return origin != null && origins.allow(shop, origin)
                    ? OptionalInt.empty()
                    : OptionalInt.of(HttpServletResponse.SC_FORBIDDEN);
        } catch (RuntimeException failure) {
            if (DatabaseAway.isBehind(failure)) {
                return OptionalInt.of(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
            throw failure;
        }
    }
}
