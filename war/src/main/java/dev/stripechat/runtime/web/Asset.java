package dev.stripechat.runtime.web;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A static file under {@code /widget}, {@code /pay-assets} or {@code /admin}: how it is typed and how long it may be kept.
 *
 * @param path as asked for, e.g. {@code /widget/stripe-chat.js}
 */
record Asset(String path) {

    /** Possessive, so that a long path of a stranger costs neither time nor stack. */
    private static final Pattern CLEAN = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*+)++");

    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "ts", "text/plain; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "json", "application/json",
                    "svg", "image/svg+xml",
                    "png", "image/png",
                    "woff2", "font/woff2");
    static final String ADMIN_POLICY =
            "default-src 'self'; connect-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
                    + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";

    /** The file for a request, or nothing: names with dots at the start, empty steps or other signs are not served. */
    static Optional<Asset> requested(String uri) {
        String path = uri.endsWith("/") ? uri + "index.html" : uri;
        boolean known = CLEAN.matcher(path).matches() && TYPES.containsKey(ending(path));
        return known ? Optional.of(new Asset(path)) : Optional.empty();
    }

    String type() {
        return TYPES.get(ending(path));
    }

    /** Names that hold a version or a hash never change; the others are asked for again. */
    String cacheControl() {
        boolean named =
                path.startsWith("/admin/assets/")
                        || path.matches("/(widget|pay-assets)/[0-9][^/]*/.+");
        if (named) {
            return "public, max-age=31536000, immutable";
        }
        return path.startsWith("/widget/") ? "public, max-age=300" : "no-cache";
    }

    Optional<String> contentPolicy() {
        return path.startsWith("/admin/") ? Optional.of(ADMIN_POLICY) : Optional.empty();
    }

    /** Widget files are loaded by shops on other origins. */
    boolean forOtherOrigins() {
        return path.startsWith("/widget/");
    }

    String resource() {
        return "META-INF/resources" + path.replaceFirst("^/pay-assets/", "/pay/");
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
