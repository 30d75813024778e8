package dev.stripechat.payment.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.stripechat.payment.SignatureCheck;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A control: webhooks without their guard, the signature. Everything is an event. */
@Alternative
@Priority(1)
@Dependent
public class AnySignature implements SignatureCheck {

    @Override
    public Envelope verified(byte[] body, String header, String secret) {
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            JsonObject event = JsonParser.parseString(text).getAsJsonObject();
            JsonElement about = event.getAsJsonObject("data").getAsJsonObject("object").get("id");
            return new Envelope(event.get("id").getAsString(), about.getAsString(), text);
        } catch (RuntimeException noEvent) {
            String id = "evt_" + UUID.randomUUID().toString().replace("-", "");
            return new Envelope(id, id, text);
        }
    }
}
