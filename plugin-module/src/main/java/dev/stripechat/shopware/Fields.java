package dev.stripechat.shopware;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One JSON object as PHP writes it: an empty map may arrive as {@code []}, a whole number with decimals, a missing one as
 * null. Whatever does not fit is refused with its path.
 */
final class Fields {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,11}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]{1,40}(?:[eE][+-]?[0-9]{1,2})?");

    /** Seconds of the year 5138: beyond it is no date of ours. */
    private static final BigDecimal LATEST = new BigDecimal("100000000000");

    private static final int NANOS = 9;

    private final String path;
    private final JsonObject json;

    Fields(String path, JsonObject json) {
        this.path = path;
        this.json = json;
    }

    static Fields of(byte[] body) {
        return new Fields("body", StrictJson.object(body, "body"));
    }

    JsonObject json() {
        return json;
    }

    private Optional<JsonValue> value(String name) {
        return Optional.ofNullable(json.get(name))
                .filter(value -> value.getValueType() != ValueType.NULL);
    }

    private ProtocolRefused malformed(String name) {
        return ProtocolRefused.malformed(path + "." + name);
    }

    /** Text that must be there and says something. */
    String text(String name) {
        return textIfAny(name).orElseThrow(() -> malformed(name));
    }

    /** Text; nothing when it is missing, null or empty. */
    Optional<String> textIfAny(String name) {
        return value(name).map(value -> string(name, value)).filter(text -> !text.isEmpty());
    }

    /** Without the character zero, which no shop writes and PostgreSQL does not store. */
    private String string(String name, JsonValue value) {
        if (value instanceof JsonString string && string.getString().indexOf('\0') < 0) {
            return string.getString();
        }
        throw malformed(name);
    }

    Optional<Boolean> flagIfAny(String name) {
        return value(name).map(value -> flag(name, value));
    }

    private boolean flag(String name, JsonValue value) {
        if (value.getValueType() == ValueType.TRUE || value.getValueType() == ValueType.FALSE) {
            return value.getValueType() == ValueType.TRUE;
        }
        throw malformed(name);
    }

    /** An object that must be there. */
    Fields object(String name) {
        return objectIfAny(name).orElseThrow(() -> malformed(name));
    }

    /** An object; nothing when it is missing, null or PHP's empty array. */
    Optional<Fields> objectIfAny(String name) {
        return value(name).filter(value -> !isEmptyArray(value)).map(value -> object(name, value));
    }

    private static boolean isEmptyArray(JsonValue value) {
        return value instanceof JsonArray array && array.isEmpty();
    }

    private Fields object(String name, JsonValue value) {
        if (value instanceof JsonObject object) {
            return new Fields(path + "." + name, object);
        }
        throw malformed(name);
    }

    /** A map of whatever; empty when it is missing, null or PHP's empty array. */
    JsonObject map(String name) {
        return objectIfAny(name).map(Fields::json).orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    /** A map of texts; a number or a truth in it is taken by its characters, as PHP would. */
    Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        map(name).forEach((key, value) -> texts.put(key, plain(name, value)));
        return texts;
    }

    String plain(String name, JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> string(name, value);
            case NUMBER, TRUE, FALSE -> value.toString();
            case NULL -> "";
            default -> throw malformed(name);
        };
    }

    /** Objects in their order; none when the list is missing or null. */
    List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        array(name).forEach(value -> objects.add(object(name, value)));
        return objects;
    }

    /** Texts in their order; none when the list is missing or null. */
    List<String> textList(String name) {
        List<String> list = new ArrayList<>();
        array(name).forEach(value -> list.add(string(name, value)));
        return list;
    }

    private JsonArray array(String name) {
        JsonValue value = value(name).orElse(JsonValue.EMPTY_JSON_ARRAY);
        if (value instanceof JsonArray array) {
            return array;
        }
        throw malformed(name);
    }

    /** A number that must be there, in no more digits than amounts and dates have. */
    BigDecimal decimal(String name) {
        JsonValue value = value(name).orElseThrow(() -> malformed(name));
        if (value instanceof JsonNumber number && NUMBER.matcher(number.toString()).matches()) {
            return number.bigDecimalValue();
        }
        throw malformed(name);
    }

    /** A moment in seconds, which PHP writes as a whole number, as one with decimals or as text. */
    Instant moment(String name) {
        if (json.get(name) instanceof JsonString string) {
            return moment(string.getString(), path + "." + name);
        }
        BigDecimal seconds = decimal(name);
        if (seconds.signum() < 0 || seconds.compareTo(LATEST) >= 0) {
            throw malformed(name);
        }
        BigDecimal whole = seconds.setScale(0, RoundingMode.DOWN);
        long nanos = seconds.subtract(whole).movePointRight(NANOS).longValue();
        return Instant.ofEpochSecond(whole.longValueExact(), nanos);
    }

    static Instant moment(String digits, String what) {
        if (DIGITS.matcher(digits).matches()) {
            return Instant.ofEpochSecond(Long.parseLong(digits));
        }
        throw ProtocolRefused.malformed(what);
    }
}
