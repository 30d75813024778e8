package dev.stripechat.shopware;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads one JSON object from foreign bytes: UTF-8 only, no key twice, not endlessly deep, nothing behind it. */
final class StrictJson {

    /** Shopware's deepest (an order with everything in it) has about 15 levels. */
    static final int DEEPEST = 100;

    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private StrictJson() {}

    static JsonObject object(byte[] body, String what) {
        String text = text(body, what);
        if (!isShallowAndAlone(text)) {
            throw ProtocolRefused.malformed(what);
        }
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (RuntimeException broken) {
            throw ProtocolRefused.malformed(what);
        }
    }

    /** The characters of strictly valid UTF-8. */
    static String text(byte[] bytes, String what) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw ProtocolRefused.malformed(what);
        }
    }

    /** Before parsing, because parsers go down by recursion and do not look behind the end. */
    private static boolean isShallowAndAlone(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length() && depth <= DEEPEST; i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && step(c) != 0) {
                depth += step(c);
                if (depth <= 0) {
                    return text.substring(i + 1).isBlank();
                }
            }
        }
        return depth <= DEEPEST;
    }

    private static int step(char c) {
        if (c == '{' || c == '[') {
            return 1;
        }
        return c == '}' || c == ']' ? -1 : 0;
    }
}
