package dev.stripechat.fakeshop.shopware;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * An address as Guzzle's PSR-7 library writes it: {@code :} and {@code /} stand in a query as they are, only {@code =}, {@code &}
 * and what no address may hold are encoded. Signatures are made over exactly this text.
 *
 * @param fragment what stands behind {@code #}; it stays behind every value that is put on, and is signed by nobody
 */
record GuzzleUri(String base, String query, String fragment) {

    private static final String ALLOWED = "-_.~!$&'()*+,;=%:@/?";

    static GuzzleUri of(String url) {
        String[] halves = url.split("#", 2);
        String[] parts = halves[0].split("\\?", 2);
        return new GuzzleUri(
                parts[0],
                parts.length == 2 ? filtered(parts[1]) : "",
                halves.length == 2 ? filtered(halves[1]) : "");
    }

    /** With one more value at the end; a value of that name that was there before is gone. */
    GuzzleUri with(String name, String value) {
        StringBuilder kept = new StringBuilder();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            if (!decoded(pair.split("=", 2)[0]).equals(name)) {
                kept.append(kept.isEmpty() ? "" : "&").append(pair);
            }
        }
        String pair = guarded(name) + "=" + guarded(value);
        kept.append(kept.isEmpty() ? "" : "&").append(filtered(pair));
        return new GuzzleUri(base, kept.toString(), fragment);
    }

    /**
     * The same address after a page of the administration has put it through {@code URLSearchParams} and appended a value of its
     * own: everything is encoded otherwise, the signature is not the last value any more.
     */
    GuzzleUri reEncoded(String name, String value) {
        StringBuilder all = new StringBuilder();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            all.append(all.isEmpty() ? "" : "&").append(form(decoded(parts[0])));
            all.append('=').append(parts.length == 2 ? form(decoded(parts[1])) : "");
        }
        return new GuzzleUri(base, all + "&" + form(name) + "=" + form(value), fragment);
    }

    @Override
    public String toString() {
        String asked = query.isEmpty() ? base : base + "?" + query;
        return fragment.isEmpty() ? asked : asked + "#" + fragment;
    }

    private static String guarded(String text) {
        return text.replace("=", "%3D").replace("&", "%26");
    }

    private static String filtered(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean isEscape = c == '%' && text.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*");
            boolean isPlain = c < 128 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0);
            out.append(isEscape || (isPlain && c != '%') ? Character.toString(c) : percent(c));
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static String percent(int codePoint) {
        return URLEncoder.encode(Character.toString(codePoint), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
