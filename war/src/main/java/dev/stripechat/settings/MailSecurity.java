package dev.stripechat.settings;

import dev.stripechat.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** How the way to a mail server is kept secret. */
public enum MailSecurity {
    /** It begins in the open and must be turned into TLS before anything is said (port 587). */
    STARTTLS,
    /** TLS from the first byte (port 465). */
    TLS,
    /** In the open: on this machine only. */
    NONE;

    /**
     * Reads {@code starttls}, {@code tls} or {@code none}.
     *
     * @throws Refusal invalid ({@code bad_security}) for anything else
     */
    public static MailSecurity of(String word) {
        return Arrays.stream(values())
                .filter(security -> security.word().equals(word))
                .findAny()
                .orElseThrow(
                        () ->
                                Refusal.invalid(
                                        "bad_security",
                                        "The security is \"starttls\", \"tls\" or \"none\"."));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
