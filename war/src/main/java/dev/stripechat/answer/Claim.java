package dev.stripechat.answer;

/**
 * Something in a text that can be so or not: a number with what it counts, a day, a link, a code, a promise.
 *
 * @param key what it claims, however it is written: {@code 14 day}, {@code date 12-03}, {@code promise free}
 * @param word as it is written
 */
record Claim(String key, String word) {

    private static final String DATE = "date ";
    private static final String CODE = "word ";

    static Claim number(String value, String unit, String word) {
        return new Claim(unit.isEmpty() ? value : value + " " + unit, word);
    }

    static Claim date(String day, String word) {
        return new Claim(DATE + day, word);
    }

    static Claim of(String kind, String value, String word) {
        return new Claim(kind + " " + value, word);
    }

    /** Whether it is about an amount of money. */
    boolean isMoney() {
        return key.matches("(?:[\\d.]+ |unit )(?:eur|usd|gbp|chf|cent)");
    }

    /** Whether it is a fact that must not get lost either. */
    boolean isFact() {
        return !key.startsWith("promise ") && !key.startsWith(CODE);
    }
}
