package dev.stripechat.kernel;

import java.util.Locale;

/** A language that the product speaks. Others fall back to English. */
public enum Language {
    DE(Locale.GERMANY),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The nearest language for a BCP 47 tag: {@code de-AT} is German, {@code fr} is English. */
    public static Language of(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("de") ? DE : EN;
    }

    /** The tag on the wire and in the database: {@code de} or {@code en}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The locale in which amounts and dates are written. */
    public Locale locale() {
        return locale;
    }
}
