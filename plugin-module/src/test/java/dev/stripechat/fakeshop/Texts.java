package dev.stripechat.fakeshop;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** What the shop says in one language, and how it writes money there. */
final class Texts {

    private static final Map<String, Locale> LOCALES =
            Map.of("de", Locale.GERMANY, "en", Locale.UK);
    private static final Map<String, Texts> ALL =
            LOCALES.keySet().stream().collect(Collectors.toMap(word -> word, Texts::new));

    private final String language;
    private final Properties texts = new Properties();

    private Texts(String language) {
        this.language = language;
        try {
            texts.load(new StringReader(Files.text("texts." + language)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of a language, {@code de} or {@code en}. */
    static Texts in(String language) {
        return ALL.get(language);
    }

    String language() {
        return language;
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    String of(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no text " + key + " in " + language);
        }
        return text;
    }

    String money(long cents) {
        NumberFormat format = NumberFormat.getCurrencyInstance(LOCALES.get(language));
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(BigDecimal.valueOf(cents, 2));
    }
}
