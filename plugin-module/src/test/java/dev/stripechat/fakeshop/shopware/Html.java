package dev.stripechat.fakeshop.shopware;

/** Text inside HTML. */
final class Html {

    private Html() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#039;");
    }

    /** As Twig escapes for attributes without quotes: whatever is no letter and no digit. */
    static String attribute(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            String one = Character.toString(c);
                            boolean isPlain = one.matches("[a-zA-Z0-9,.\\-_]");
                            out.append(isPlain ? one : "&#x%02X;".formatted(c));
                        });
        return out.toString();
    }
}
