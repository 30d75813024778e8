package dev.stripechat.kernel;

import java.util.regex.Pattern;

/** Id of a Stripe PaymentIntent, {@code pi_} and 10 to 64 letters and digits. */
public record PaymentIntentId(String value) {

    private static final Pattern FORM = Pattern.compile("pi_[A-Za-z0-9]{10,64}");

    public PaymentIntentId {
        if (!FORM.matcher(value).matches()) {
            throw Refusal.invalid("bad_payment_intent", "This is not the id of a PaymentIntent.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
