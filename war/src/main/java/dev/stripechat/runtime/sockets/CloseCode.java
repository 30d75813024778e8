package dev.stripechat.runtime.sockets;

/** Why we close a socket. */
public enum CloseCode {
    FAILURE(1011, "a failure of ours, connect again"),
    TOKEN(4401, "token unknown or expired"),
    LIFETIME_OVER(4409, "connect again"),
    SILENT(4410, "no heartbeat, connect again"),
    NO_HELLO(4408, "no hello in time"),
    TOO_SLOW(4411, "too slow, connect again"),
    TOO_MANY(4429, "too many, connect later");

    private final int number;
    private final String words;

    CloseCode(int number, String words) {
        this.number = number;
        this.words = words;
    }

    int number() {
        return number;
    }

    String words() {
        return words;
    }
}
