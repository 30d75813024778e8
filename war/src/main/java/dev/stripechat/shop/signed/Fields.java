package dev.stripechat.shop.signed;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.shop.Checkout;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The fields of a JSON object that somebody else wrote, read strictly. A field that is null is missing.
 *
 * @param code the machine word of a refusal
 * @param path where the object is: {@code checkout.items[3].}
 */
record Fields(String code, String path, JsonObject json) {

    private static final int SHOWN = 40;

    /** Control characters, halves of signs, and marks that turn the direction of what follows. */
    private static final String NO_TEXT = "[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069]+";

    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(currency -> currency.getCurrencyCode().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());

    /** The checkout that it is about. */
    String checkoutId() {
        String id = exact("checkoutId");
        if (!Checkout.isId(id)) {
            throw wrong("checkoutId", "must be 1 to 100 letters, digits or any of . _ ~ -");
        }
        return id;
    }

    String currency() {
        String known = exact("currency");
        if (!CURRENCIES.contains(known)) {
            throw wrong("currency", "must be a code of ISO 4217 in lower-case letters, like eur");
        }
        return known;
    }

    /** Any other field is refused. */
    void only(String... names) {
        List<String> known = Arrays.asList(names);
        json.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw wrong(plain(name), "is not known here");
                        });
    }

    /** Text as it was written: a word for machines. */
    String exact(String name) {
        return string(name, value(name).orElseThrow(() -> missing(name)));
    }

    /** Text of at least one character, without what is no text. */
    String text(String name, int most) {
        return optionalText(name, most).orElseThrow(() -> missing(name));
    }

    Optional<String> optionalText(String name, int most) {
        return value(name).map(value -> text(name, value, most));
    }

    private String text(String name, JsonValue value, int most) {
        String text = string(name, value).replaceAll(NO_TEXT, " ").strip();
        if (text.isEmpty()) {
            throw wrong(name, "must not be empty");
        }
        if (text.codePointCount(0, text.length()) > most) {
            throw wrong(name, "must have at most " + most + " characters");
        }
        return text;
    }

    private String string(String name, JsonValue value) {
        if (!(value instanceof JsonString string)) {
            throw wrong(name, "must be text");
        }
        return string.getString();
    }

    long whole(String name, long least, long most) {
        return optionalWhole(name, least, most).orElseThrow(() -> missing(name));
    }

    OptionalLong optionalWhole(String name, long least, long most) {
        return value(name).stream().mapToLong(value -> whole(name, value, least, most)).findAny();
    }

    private long whole(String name, JsonValue value, long least, long most) {
        String range = "must be a whole number from " + least + " to " + most;
        if (!(value instanceof JsonNumber number) || !number.isIntegral()) {
            throw wrong(name, range);
        }
        BigDecimal exact = number.bigDecimalValue();
        if (exact.compareTo(BigDecimal.valueOf(least)) < 0
                || exact.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw wrong(name, range);
        }
        return exact.longValueExact();
    }

    /** Seconds since 1970; a fraction tells documents of the same second apart. */
    Instant moment(String name) {
        JsonValue value = value(name).orElseThrow(() -> missing(name));
        if (!(value instanceof JsonNumber number)) {
            throw wrong(name, "must be a number of seconds");
        }
        try {
            return Instant.ofEpochMilli(
                    number.bigDecimalValue()
                            .movePointRight(3)
                            .setScale(0, RoundingMode.FLOOR)
                            .longValueExact());
        } catch (ArithmeticException | DateTimeException tooLarge) {
            throw wrong(name, "must be a number of seconds");
        }
    }

    Fields object(String name) {
        return optionalObject(name).orElseThrow(() -> missing(name));
    }

    Optional<Fields> optionalObject(String name) {
        return value(name).map(value -> fields(name, value));
    }

    List<Fields> objects(String name, int most) {
        JsonValue value = value(name).orElseThrow(() -> missing(name));
        if (!(value instanceof JsonArray array)) {
            throw wrong(name, "must be a list");
        }
        if (array.size() > most) {
            throw wrong(name, "must have at most " + most + " entries");
        }
        return IntStream.range(0, array.size())
                .mapToObj(i -> fields(name + "[" + i + "]", array.get(i)))
                .toList();
    }

    private Fields fields(String name, JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            throw wrong(name, "must be an object");
        }
        return new Fields(code, path + name + ".", object);
    }

    private Optional<JsonValue> value(String name) {
        return Optional.ofNullable(json.get(name))
                .filter(value -> value.getValueType() != JsonValue.ValueType.NULL);
    }

    private Refusal missing(String name) {
        return wrong(name, "is missing");
    }

    Refusal wrong(String name, String why) {
        return Refusal.invalid(code, path + name + " " + why + ".");
    }

    /** A name that they made up, as far as a sentence needs it. */
    private static String plain(String name) {
        String text = name.replaceAll(NO_TEXT, " ");
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
