package dev.stripechat.shopware.app;

import java.net.URI;
import java.util.regex.Pattern;

/** Where shops and shoppers reach this server, in letters that mean nothing in XML, Twig, HTML or a script. */
record PublicUrl(String value) {
    private static final Pattern PLAIN =
            Pattern.compile(
                    "https?://(\\[::1]|[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?::\\d{1,5})?(?:/[A-Za-z0-9][A-Za-z0-9._~-]*)*");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]");

    static PublicUrl of(String given) {
        String value = given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
        if (!PLAIN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The public URL must be a plain address like https://chat.example.");
        }
        PublicUrl url = new PublicUrl(value);
        if (!value.startsWith("https://") && !LOOPBACK.matcher(url.host()).matches()) {
            throw new IllegalArgumentException(
                    "The public URL must begin with https://; http:// is for this very machine only.");
        }
        return url;
    }

    String host() {
        return URI.create(value).getHost();
    }
}
