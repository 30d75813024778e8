package dev.stripechat.shop;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Where a page is, as a browser writes it: scheme, host, and the port unless it goes without saying. */
public final class PageOrigin {

    private PageOrigin() {}

    /** Of an address that people wrote; nothing, when it is no page on the web. */
    public static Optional<String> of(String url) {
        try {
            URI uri = new URI(url.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            return web && uri.getHost() != null && uri.getUserInfo() == null
                    ? Optional.of(plain(scheme, uri))
                    : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static String plain(String scheme, URI uri) {
        int usual = scheme.equals("https") ? 443 : 80;
        boolean isSaid = uri.getPort() >= 0 && uri.getPort() != usual;
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return scheme + "://" + host + (isSaid ? ":" + uri.getPort() : "");
    }
}
