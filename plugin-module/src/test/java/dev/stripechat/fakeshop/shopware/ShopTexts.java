package dev.stripechat.fakeshop.shopware;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Properties;

/** What the shop's pages say in one language. */
final class ShopTexts {

    private static final ShopTexts GERMAN = new ShopTexts("de", Locale.GERMANY);
    private static final ShopTexts ENGLISH = new ShopTexts("en", Locale.UK);

    private final Properties texts = new Properties();
    private final Locale locale;

    private ShopTexts(String language, Locale locale) {
        this.locale = locale;
        try (InputStream in = ShopFiles.open("texts." + language)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ShopTexts in(boolean isEnglish) {
        return isEnglish ? ENGLISH : GERMAN;
    }

    /** As in {@code de-DE}. */
    String locale() {
        return locale.toLanguageTag();
    }

    /** A text, ready for HTML. */
    String of(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no text " + key + " in " + locale);
        }
        return Html.escaped(text);
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    String money(double amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(amount);
    }
}
