package dev.stripechat.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The checkout page of the demo shop: a template, its texts in two languages, the policy it is sent with. */
final class DemoPage {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z.-]+)}}");

    private final String chat;
    private final DemoShop.Backend backend;

    DemoPage(String chat, DemoShop.Backend backend) {
        this.chat = chat;
        this.backend = backend;
    }

    /** As strict as a shop can be: nothing inline, the chat's address named where it is needed. */
    String policy() {
        return "default-src 'self'; script-src 'self' %1$s; connect-src 'self' %1$s %2$s; style-src 'self'; img-src 'self' data:"
                .formatted(chat, chat.replaceFirst("^http", "ws"));
    }

    String html(Order order, String language) {
        Properties values = texts(language);
        values.setProperty("language", language);
        values.setProperty("order", order.number());
        values.setProperty("chat", chat);
        values.setProperty("shop", backend.shopId());
        values.setProperty("token", backend.shopToken(order.paymentIntent()));
        return PLACE.matcher(resource("/checkout.html"))
                .replaceAll(place -> Matcher.quoteReplacement(value(values, place)));
    }

    private static String value(Properties values, MatchResult place) {
        String value = values.getProperty(place.group(1));
        if (value == null) {
            throw new IllegalStateException("no text " + place.group(1));
        }
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static Properties texts(String language) {
        try {
            Properties texts = new Properties();
            texts.load(new StringReader(resource("/texts." + language)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean has(String path) {
        return DemoPage.class.getResource("/demo" + path) != null;
    }

    static String resource(String path) {
        try (InputStream in = DemoPage.class.getResourceAsStream("/demo" + path)) {
            return new String(
                    Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
