package dev.stripechat.shop.shopware;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;

/**
 * Shops name the type of what they send twice in one header, which is no type: measured, the container answers 400 before anybody
 * of ours sees it. What they send is taken as bytes, whatever they call it.
 */
public class PlainBytes extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "Content-Type";
    private static final String BYTES = "application/octet-stream";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new Untyped(request), response);
    }

    private static final class Untyped extends HttpServletRequestWrapper {

        Untyped(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getContentType() {
            return BYTES;
        }

        @Override
        public String getHeader(String name) {
            return NAME.equalsIgnoreCase(name) ? BYTES : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return NAME.equalsIgnoreCase(name)
                    ? Collections.enumeration(Collections.singleton(BYTES))
                    : super.getHeaders(name);
        }
    }
}
