package dev.stripechat.shopware.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with gaps, {@code @{name}}, and with sections that some bundles leave out, {@code <!-- only name -->} to
 * {@code <!-- end -->}, each mark on a line of its own.
 */
record Template(String text) {
    static final String NEWER = "newer";
    static final String ANY_GATEWAY = "any gateway";
    static final String CHECKOUT_GATEWAY = "checkout gateway";

    private static final Pattern GAP = Pattern.compile("@\\{([A-Za-z]+)}");
    private static final Pattern ONLY = Pattern.compile("\\s*<!-- only ([a-z ]+) -->\\s*");
    private static final Pattern END = Pattern.compile("\\s*<!-- end -->\\s*");

    String filled(Map<String, String> values) {
        return GAP.matcher(text)
                .replaceAll(
                        gap -> Matcher.quoteReplacement(escaped(valueOf(gap.group(1), values))));
    }

    Template with(Set<String> sections) {
        StringBuilder kept = new StringBuilder();
        Deque<Boolean> open = new ArrayDeque<>();
        for (String line : text.split("(?<=\n)")) {
            Matcher only = ONLY.matcher(line);
            if (only.matches()) {
                open.push(sections.contains(only.group(1)));
            } else if (END.matcher(line).matches()) {
                open.pop();
            } else if (!open.contains(false)) {
                kept.append(line);
            }
        }
        return new Template(kept.toString());
    }

    private static String valueOf(String name, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("Nothing fills the gap " + name + ".");
        }
        return value;
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
