package dev.stripechat.runtime.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.regex.Matcher;

/** The page of the staff, as another address than its own serves it: in a frame of these origins, and of no others. */
public final class StaffPage {

    private static final String FILE = "META-INF/resources/admin/index.html";

    private StaffPage() {}

    /**
     * Its text, told something that it reads when it starts.
     *
     * @param name the name of a {@code meta} element
     * @param content what stands in it, of whatever signs
     */
    public static String telling(String name, String content) {
        String meta = "<meta name=\"" + name + "\" content=\"" + escaped(content) + "\">";
        return text().replaceFirst("<head>", "<head>" + Matcher.quoteReplacement(meta));
    }

    /** What it may load, and who may frame it. */
    public static String policy(Collection<String> parents) {
        return Asset.ADMIN_POLICY.replace(
                "frame-ancestors 'none'", "frame-ancestors " + String.join(" ", parents));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static String text() {
        try (InputStream in = StaffPage.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the staff pages are not in this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
