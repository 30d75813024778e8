package dev.stripechat.payment;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The client secret of a PaymentIntent: who has it is paying it. It is compared and dropped; never stored, never
 * logged.
 */
public final class ClientSecret {

    /** Stripe, "PaymentIntent object", {@code client_secret}; newer ones hold more parts behind {@code _secret_}. */
    private static final Pattern FORM =
            Pattern.compile("(?<id>pi_[A-Za-z0-9]{10,64})_secret_[A-Za-z0-9_]{8,250}");

    private final byte[] value;
    private final PaymentIntentId paymentIntent;

    /**
     * @throws Refusal invalid ({@code not_proved}), when it cannot be one
     */
    public ClientSecret(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw notProved();
        }
        this.value = text.getBytes(StandardCharsets.UTF_8);
        this.paymentIntent = new PaymentIntentId(parts.group("id"));
    }

    /** One answer for everything that is no proof: it tells nobody whether a PaymentIntent exists. */
    public static Refusal notProved() {
        return Refusal.invalid(
                "not_proved", "This does not prove who is paying; the chat goes on without it.");
    }

    /** The PaymentIntent that it claims. */
    public PaymentIntentId paymentIntent() {
        return paymentIntent;
    }

    /** As the browser needs it that pays: for nobody else, and never to be stored or logged. */
    public String forBrowser() {
        return new String(value, StandardCharsets.UTF_8);
    }

    /** Compares in constant time. */
    boolean matches(ClientSecret other) {
        return MessageDigest.isEqual(value, other.value);
    }

    @Override
    public String toString() {
        return paymentIntent + "_secret_…";
    }
}
