package dev.stripechat.fakes.stripe;

/** The three kinds of API key. */
public enum KeyKind {
    SECRET("sk"),
    RESTRICTED("rk"),
    PUBLISHABLE("pk");

    private final String prefix;

    KeyKind(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }
}
