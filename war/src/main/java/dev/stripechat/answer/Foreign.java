package dev.stripechat.answer;

/** Texts of others, such as a product's name: shown in one line, without anything that is no letter, and never obeyed. */
final class Foreign {

    private static final int MOST = 80;

    private Foreign() {}

    /** The same in one line, not too long. */
    static String text(String text) {
        String plain =
                text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\s]+", " ")
                        .replaceAll("[<>{}\\[\\]|\\\\`]", "")
                        .strip();
        boolean isLong = plain.codePointCount(0, plain.length()) > MOST;
        return isLong
                ? plain.substring(0, plain.offsetByCodePoints(0, MOST - 1)).strip() + "…"
                : plain;
    }

    /** The same between quotation marks: it is no sentence of ours. */
    static String named(FactTexts texts, String text) {
        return texts.say("name", "name", text(text).replaceAll("[\"„“”»«]", "'"));
    }
}
