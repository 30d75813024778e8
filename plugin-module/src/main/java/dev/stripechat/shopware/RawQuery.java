package dev.stripechat.shopware;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A query string exactly as it came, its parameters in their order. */
final class RawQuery {

    private static final int LONGEST = 16_000;
    private static final String WHAT = "query";

    /** What Guzzle's Uri leaves alone in a value; it writes {@code =} and {@code &} as %3D and %26. */
    private static final String PLAIN = "-._~!$'()*+,;:@/?";

    private static final int HEX = 16;

    record Pair(String name, String value) {}

    private final String raw;
    private final List<Pair> pairs;

    private RawQuery(String raw, List<Pair> pairs) {
        this.raw = raw;
        this.pairs = pairs;
    }

    static RawQuery of(String raw) {
        if (raw.length() > LONGEST) {
            throw ProtocolRefused.malformed(WHAT);
        }
        List<Pair> pairs = new ArrayList<>();
        for (String part : raw.split("&")) {
            if (!part.isEmpty()) {
                pairs.add(pair(part));
            }
        }
        return new RawQuery(raw, pairs);
    }

    private static Pair pair(String part) {
        int equals = part.indexOf('=');
        return equals < 0
                ? new Pair(decoded(part), "")
                : new Pair(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
    }

    String raw() {
        return raw;
    }

    /** The value of a parameter that is not empty; a parameter that is there twice is refused. */
    Optional<String> value(String name) {
        List<String> values =
                pairs.stream().filter(pair -> pair.name().equals(name)).map(Pair::value).toList();
        if (values.size() > 1) {
            throw ProtocolRefused.malformed(name);
        }
        return values.stream().filter(value -> !value.isEmpty()).findFirst();
    }

    /** The same of what the shop itself has written: it begins with its id, and what a caller had brought stands before. */
    Optional<String> valueOfShop(String name) {
        List<String> names = pairs.stream().map(Pair::name).toList();
        return names.lastIndexOf(name) > names.indexOf("shop-id") ? value(name) : Optional.empty();
    }

    String required(String name) {
        return value(name).orElseThrow(() -> ProtocolRefused.malformed(name));
    }

    /**
     * The query as Guzzle would have written it, whoever wrote it again since then.
     *
     * @param space what a plus sign stands for: itself, or a space where a browser's URLSearchParams has written
     */
    String asGuzzleWrites(String plus) {
        List<String> parts = new ArrayList<>();
        for (String part : raw.split("&")) {
            int equals = part.indexOf('=');
            parts.add(
                    equals < 0
                            ? again(part, plus)
                            : again(part.substring(0, equals), plus)
                                    + "="
                                    + again(part.substring(equals + 1), plus));
        }
        return String.join("&", parts);
    }

    private static String again(String text, String plus) {
        return encoded(decoded(text.replace("+", plus)));
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isPlain(c)) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || PLAIN.indexOf(c) >= 0;
    }

    /** A plus sign stays one: Guzzle never writes a space that way. */
    private static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%') {
                bytes.write(digit(raw, i + 1) * HEX + digit(raw, i + 2));
                i += 2;
            } else {
                bytes.write(raw[i]);
            }
        }
        return StrictJson.text(bytes.toByteArray(), WHAT);
    }

    private static int digit(byte[] raw, int at) {
        int digit = at < raw.length ? Character.digit(raw[at], HEX) : -1;
        if (digit < 0) {
            throw ProtocolRefused.malformed(WHAT);
        }
        return digit;
    }
}
