package dev.stripechat.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.stripechat.payment.SignatureCheck;
import dev.stripechat.world.StripeAccount;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is kept of a signed event: all but what would let anybody pay and read. */
class StoredTextTest {

    private static final String PAYMENT = StripeAccount.newPaymentIntent();
    private static final String CANARY = "c4n4ryC4N4RY";

    private final StripeAccount account = new StripeAccount();
    private final SignatureCheck check = new SdkSignatureCheck(Clock.systemUTC());

    @Test
    void a_client_secret_is_kept_nowhere() {
        JsonObject event =
                JsonParser.parseString(
                                account.event(
                                        "payment_intent.requires_action",
                                        PAYMENT,
                                        "requires_action",
                                        null))
                        .getAsJsonObject();
        JsonObject payment = event.getAsJsonObject("data").getAsJsonObject("object");
        payment.addProperty("client_secret", PAYMENT + "_secret_" + CANARY);
        JsonObject redirect = new JsonObject();
        redirect.addProperty(
                "url",
                "https://bank.example/?payment_intent_client_secret="
                        + PAYMENT
                        + "_secret_"
                        + CANARY);
        JsonObject action = new JsonObject();
        action.addProperty("type", "redirect_to_url");
        action.add("redirect_to_url", redirect);
        payment.add("next_action", action);

        String kept = kept(event.toString());

        assertThat(kept).doesNotContain(CANARY).contains(PAYMENT);
        assertThat(new SdkStripeEvents().read(kept.getBytes(StandardCharsets.UTF_8))).isPresent();
    }

    @Test
    void an_event_without_a_secret_is_kept_as_it_came() {
        String event = account.succeeded(PAYMENT).replaceAll("\"client_secret\":\"[^\"]*\",", "");

        assertThat(kept(event)).isEqualTo(event);
    }

    private String kept(String event) {
        String signature = StripeAccount.signature(event, account.secret(), Instant.now());
        return check.verified(event.getBytes(StandardCharsets.UTF_8), signature, account.secret())
                .text();
    }
}
