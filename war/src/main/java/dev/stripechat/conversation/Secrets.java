package dev.stripechat.conversation;

import java.util.regex.Pattern;

/** Keys and tokens that anybody recognises by their beginning or length. The time it takes grows with the text only. */
final class Secrets {

    private static final String TOKEN_PART = "[A-Za-z0-9_-]";
    private static final Pattern SECRET =
            Pattern.compile(
                    "[sr]k_(?:live|test)_[A-Za-z0-9_]{8,}+"
                            + "|whsec_[A-Za-z0-9+/=_-]{8,}+"
                            + "|(?:pi|seti)_[A-Za-z0-9]++_secret_[A-Za-z0-9_]++"
                            + "|AKIA[A-Z0-9]{16}(?![A-Za-z0-9])"
                            // a token of our own, as OpaqueToken writes it; a long word has one
                            // capital, the first
                            + ("|(?<!" + TOKEN_PART + ")" + some("[a-z]") + some(1, "[A-Z]"))
                            + (TOKEN_PART + "{43}+(?!" + TOKEN_PART + ")")
                            + ("|(?<!" + TOKEN_PART + ")eyJ" + TOKEN_PART + "{5,}+")
                            + ("(?:\\." + TOKEN_PART + "++){2,4}+"));

    private Secrets() {}

    private static String some(String kind) {
        return some(0, kind);
    }

    private static String some(int after, String kind) {
        return "(?=" + TOKEN_PART + "{" + after + ",42}?" + kind + ")";
    }

    /** The text with {@code ••••} in the place of every secret. */
    static String masked(String text) {
        return SECRET.matcher(text).replaceAll("••••");
    }
}
