package dev.stripechat.shopware;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a shop in one form, so that two spellings of it are equal. */
final class ShopUrl {

    private static final int LONGEST = 1000;

    /** Not {@code java.net.URI}: that has no host for {@code my_shop.local}. */
    private static final Pattern FORM =
            Pattern.compile(
                    "(https?)://([^/?#@\\s\\p{Cntrl}]+)(/[^?#\\s\\p{Cntrl}]*)?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    private ShopUrl() {}

    /** Lower-case host, no doubled slashes, none at the end. */
    static String plain(String url, String what) {
        Matcher parts = FORM.matcher(url);
        if (url.length() > LONGEST || !parts.matches()) {
            throw ProtocolRefused.malformed(what);
        }
        String host =
                parts.group(1).toLowerCase(Locale.ROOT)
                        + "://"
                        + parts.group(2).toLowerCase(Locale.ROOT);
        String path = parts.group(3) == null ? "" : SLASHES.matcher(parts.group(3)).replaceAll("/");
        return host + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }
}
