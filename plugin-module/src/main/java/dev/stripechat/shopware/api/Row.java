package dev.stripechat.shopware.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * JSON as PHP writes it: an empty map is an empty list, a number is now whole and now not, a map that was not asked for is null,
 * and there is always more than one knows.
 */
record Row(JsonObject json) {

    private static final int MOST_DIGITS = 30;

    static final Row EMPTY = new Row(JsonValue.EMPTY_JSON_OBJECT);

    /** The text there, or nothing. */
    Optional<String> maybe(String field) {
        JsonValue value = at(field);
        if (value instanceof JsonString text && !text.getString().isEmpty()) {
            return Optional.of(text.getString());
        }
        return value instanceof JsonNumber number
                ? Optional.of(number.toString())
                : Optional.empty();
    }

    /** The text there, or an empty one. */
    String text(String field) {
        return maybe(field).orElse("");
    }

    /** The name in the language that was asked for, or in the one that stands in for it. */
    String translated(String field) {
        return row("translated").maybe(field).orElse(text(field));
    }

    boolean is(String field) {
        JsonValue value = at(field);
        return value == JsonValue.TRUE
                || value instanceof JsonNumber number && number.intValue() == 1;
    }

    /** Whether it is said to be not so. */
    boolean isOff(String field) {
        return at(field) == JsonValue.FALSE;
    }

    /** Whether anything stands in it. */
    boolean isThere() {
        return !json.isEmpty();
    }

    BigDecimal amount(String field) {
        BigDecimal amount =
                at(field) instanceof JsonNumber number ? number.bigDecimalValue() : BigDecimal.ZERO;
        // 1e1000000000 is a short word and a number of a gigabyte
        return Math.abs(amount.scale()) > MOST_DIGITS ? BigDecimal.ZERO : amount;
    }

    int whole(String field) {
        return amount(field).setScale(0, RoundingMode.HALF_UP).intValue();
    }

    Optional<Instant> time(String field) {
        try {
            return maybe(field).map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** When it was last written. */
    Instant changedAt() {
        return time("updatedAt").or(() -> time("createdAt")).orElse(Instant.EPOCH);
    }

    /** The map there; also of what stands as an empty list, or not at all. */
    JsonObject map(String field) {
        return at(field) instanceof JsonObject map ? map : JsonValue.EMPTY_JSON_OBJECT;
    }

    Row row(String field) {
        return new Row(map(field));
    }

    /** The maps in the list there; Shopware also keys lists by id at times. */
    List<Row> rows(String field) {
        JsonValue value = at(field);
        if (value instanceof JsonObject keyed) {
            return maps(List.copyOf(keyed.values()));
        }
        return value instanceof JsonArray list ? maps(list) : List.of();
    }

    List<String> texts(String field) {
        return at(field) instanceof JsonArray list
                ? list.stream()
                        .filter(JsonString.class::isInstance)
                        .map(text -> ((JsonString) text).getString())
                        .toList()
                : List.of();
    }

    private static List<Row> maps(List<JsonValue> values) {
        return values.stream()
                .filter(JsonObject.class::isInstance)
                .map(value -> new Row(value.asJsonObject()))
                .toList();
    }

    private JsonValue at(String field) {
        return json.getOrDefault(field, JsonValue.NULL);
    }
}
