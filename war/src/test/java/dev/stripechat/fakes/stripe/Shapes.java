package dev.stripechat.fakes.stripe;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Objects as Stripe's own published fixtures show them. */
final class Shapes {

    private static final JsonObject FIXTURES = read();

    private Shapes() {}

    /** The fixture itself. */
    static JsonObject fixture(String resource) {
        return FIXTURES.getAsJsonObject(resource).deepCopy();
    }

    /** A new object of an account, with an id and a time of its own. */
    static JsonObject fresh(String resource, String prefix, boolean livemode) {
        JsonObject object = fixture(resource);
        object.addProperty("id", Letters.id(prefix));
        object.addProperty("created", Instant.now().getEpochSecond());
        if (object.has("livemode")) {
            object.addProperty("livemode", livemode);
        }
        if (object.has("metadata")) {
            object.add("metadata", new JsonObject());
        }
        return object;
    }

    private static JsonObject read() {
        try (Reader reader =
                new InputStreamReader(
                        Shapes.class.getResourceAsStream("/stripe/fixtures3.json"),
                        StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
