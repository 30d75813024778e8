package dev.stripechat.kernel;

import java.time.Duration;
import java.util.Optional;

/**
 * The answer "no", with a sentence a person can read and a code a client can translate. Nothing has been changed when
 * it is thrown out of a verb: the transaction rolls back. Mapped to a problem document in one place.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it was refused. */
    public enum Kind {
        /** The request itself is wrong. */
        INVALID,
        /** Nobody has proved who is asking. */
        NOT_SIGNED_IN,
        /** The asker is known but may not do this. */
        NOT_ALLOWED,
        /** It does not exist, or not for the asker. */
        NOT_FOUND,
        /** It was there and is no more. */
        GONE,
        /** It does not fit what is already there. */
        CONFLICT,
        /** Larger than allowed. */
        TOO_LARGE,
        /** Too often; try again later. */
        TOO_MANY,
        /** Not possible now, through no fault of the asker. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final transient Optional<Duration> retryAfter;

    private Refusal(Kind kind, String code, String sentence, Optional<Duration> retryAfter) {
        super(sentence);
        this.kind = kind;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public static Refusal invalid(String code, String sentence) {
        return new Refusal(Kind.INVALID, code, sentence, Optional.empty());
    }

    public static Refusal notSignedIn(String code, String sentence) {
        return new Refusal(Kind.NOT_SIGNED_IN, code, sentence, Optional.empty());
    }

    public static Refusal notAllowed(String sentence) {
        return new Refusal(Kind.NOT_ALLOWED, "not_allowed", sentence, Optional.empty());
    }

    public static Refusal notFound(String sentence) {
        return new Refusal(Kind.NOT_FOUND, "not_found", sentence, Optional.empty());
    }

    /** With a code of its own, where the client has to tell it from others. */
    public static Refusal notFound(String code, String sentence) {
        return new Refusal(Kind.NOT_FOUND, code, sentence, Optional.empty());
    }

    public static Refusal gone(String code, String sentence) {
        return new Refusal(Kind.GONE, code, sentence, Optional.empty());
    }

    public static Refusal conflict(String code, String sentence) {
        return new Refusal(Kind.CONFLICT, code, sentence, Optional.empty());
    }

    public static Refusal tooLarge(String sentence) {
        return new Refusal(Kind.TOO_LARGE, "too_large", sentence, Optional.empty());
    }

    public static Refusal tooMany(String code, String sentence, Duration retryAfter) {
        return new Refusal(Kind.TOO_MANY, code, sentence, Optional.of(retryAfter));
    }

    public static Refusal unavailable(String code, String sentence) {
        return new Refusal(Kind.UNAVAILABLE, code, sentence, Optional.of(Duration.ofSeconds(5)));
    }

    public Kind kind() {
        return kind;
    }

    /** The machine word that a client translates. */
    public String code() {
        return code;
    }

    /** How long to wait before asking again, where that is known. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** The same in whole seconds, at least one, and never too few. */
    public Optional<Long> retryAfterSeconds() {
        return retryAfter.map(wait -> Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
