package dev.stripechat.shopware;

import jakarta.json.Json;
import java.util.Locale;

/**
 * What arrived is not what the protocol demands, or not from whom it says; the caller answers {@link #status} and
 * {@link #json}. Shopware shows that text to the merchant when a registration fails.
 */
public final class ProtocolRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    static final int MALFORMED = 400;
    static final int UNPROVED = 401;

    private final int status;
    private final String german;

    private ProtocolRefused(int status, String english, String german) {
        super(english);
        this.status = status;
        this.german = german;
    }

    /** It cannot be read. */
    static ProtocolRefused malformed(String what) {
        return new ProtocolRefused(
                MALFORMED, what + " cannot be read.", what + " ist nicht lesbar.");
    }

    /** It may be readable, but the sender has not proved who it is. */
    public static ProtocolRefused unproved(String english, String german) {
        return new ProtocolRefused(UNPROVED, english, german);
    }

    /** 400 for what cannot be read, 401 for what is not proved. */
    public int status() {
        return status;
    }

    /** The body of the answer, in English. */
    public String json() {
        return json("en");
    }

    /** The body of the answer in the language of a {@code sw-user-language} header such as {@code de-DE}. */
    public String json(String language) {
        boolean inGerman = language.toLowerCase(Locale.ROOT).startsWith("de");
        return Json.createObjectBuilder()
                .add("error", inGerman ? german : getMessage())
                .build()
                .toString();
    }
}
