package dev.stripechat.payment.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.payment.SignatureCheck;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Verification by stripe-java, with what it leaves open: times in the future, and its unchecked exceptions. */
@Dependent
class SdkSignatureCheck implements SignatureCheck {

    private static final long TOLERANCE_SECONDS = 300;
    private static final int MAX_HEADER = 4096;
    private static final Pattern EVENT_ID = Pattern.compile("evt_[A-Za-z0-9_]{1,200}");
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9_]{1,100}");

    /** Stripe: "should not be stored, logged, or exposed to anyone other than the customer". */
    private static final Pattern CLIENT_SECRET =
            Pattern.compile("(\"client_secret\"\\s*+:\\s*+)\"[^\"]*+\"");

    /** They also stand in addresses, where the shopper is sent to a bank and back. */
    private static final Pattern ANY_SECRET =
            Pattern.compile("((?:pi|seti|src|cs)_[A-Za-z0-9]++_(?:client_)?secret_)[A-Za-z0-9_]++");

    private final Clock clock;

    @Inject
    SdkSignatureCheck(Clock clock) {
        this.clock = clock;
    }

    /** The SDK throws NullPointer-, NumberFormat- and other unchecked exceptions on headers that anyone can send. */
    @Override
    public Envelope verified(byte[] body, String header, String secret) {
        try {
            if (header.length() > MAX_HEADER || fromTheFuture(header)) {
                throw refused();
            }
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            Event event = Webhook.constructEvent(text, header, secret, TOLERANCE_SECONDS, clock);
            return envelope(event, text);
        } catch (SignatureVerificationException
                | CharacterCodingException
                | RuntimeException wrong) {
            throw refused();
        }
    }

    private boolean fromTheFuture(String header) {
        long latest = clock.instant().getEpochSecond() + TOLERANCE_SECONDS;
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .filter(item -> item.startsWith("t="))
                .anyMatch(item -> Long.parseLong(item.substring(2)) > latest);
    }

    private static Envelope envelope(Event event, String text) {
        if (!EVENT_ID.matcher(event.getId()).matches()) {
            throw refused();
        }
        JsonObject object =
                event.getRawJsonObject().getAsJsonObject("data").getAsJsonObject("object");
        String subject =
                Optional.ofNullable(object.get("id"))
                        .filter(JsonElement::isJsonPrimitive)
                        .map(JsonElement::getAsString)
                        .filter(id -> SUBJECT.matcher(id).matches())
                        .orElse(event.getId());
        return new Envelope(event.getId(), subject, withoutSecrets(text));
    }

    private static String withoutSecrets(String text) {
        String named = CLIENT_SECRET.matcher(text).replaceAll("$1null");
        return ANY_SECRET.matcher(named).replaceAll("$1…");
    }

    private static Refusal refused() {
        return Refusal.invalid("bad_signature", "This is not a signed event of Stripe.");
    }
}
