package dev.stripechat.conversation;

import java.util.regex.Pattern;

/** Keys and tokens that anybody recognises by their beginning. Each is found in one go, without a second look. */
final class Secrets {

    private static final String TOKEN_PART = "[A-Za-z0-9_-]";
    private static final Pattern SECRET =
            Pattern.compile(
                    "[sr]k_(?:live|test)_[A-Za-z0-9_]{8,}+"
                            + "|whsec_[A-Za-z0-9+/=_-]{8,}+"
                            + "|(?:pi|seti)_[A-Za-z0-9]++_secret_[A-Za-z0-9_]++"
                            + "|AKIA[A-Z0-9]{16}(?![A-Za-z0-9])"
                            + ("|(?<!" + TOKEN_PART + ")eyJ" + TOKEN_PART + "{5,}+")
                            + ("(?:\\." + TOKEN_PART + "++){2,4}+"));

    private Secrets() {}

    /** The text with {@code ••••} in the place of every secret. */
    static String masked(String text) {
        return SECRET.matcher(text).replaceAll("••••");
    }
}
