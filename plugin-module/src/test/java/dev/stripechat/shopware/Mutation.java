package dev.stripechat.shopware;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A body that is right but for one thing. */
final class Mutation {

    private static final List<String> ODD =
            List.of(
                    "null",
                    "true",
                    "[]",
                    "{}",
                    "\"\"",
                    "0",
                    "-1",
                    "1e999999999",
                    "1e-999999999",
                    "1e9999999999",
                    "0.1e400",
                    "99999999999999999999999999",
                    "[{}]",
                    "[[1]]",
                    "{\"a\":{}}",
                    "\"\\ud800\"",
                    "\"\\u0000\"",
                    "%",
                    "%zz",
                    "&&",
                    "=",
                    "\"");

    /** Where a value stands in JSON or in a query. */
    private static final Pattern VALUE =
            Pattern.compile("(?<=:)(\"[^\"]*\"|[0-9.]+|null|true|false|\\[\\])|(?<==)[^&]*");

    private Mutation() {}

    static byte[] of(byte[] body, Random dice) {
        return switch (dice.nextInt(5)) {
            case 0 -> flipped(body, dice);
            case 1 -> spliced(body, dice, new byte[0]);
            case 2 ->
                    spliced(
                            body,
                            dice,
                            ODD.get(dice.nextInt(ODD.size())).getBytes(StandardCharsets.UTF_8));
            default -> valueReplaced(new String(body, StandardCharsets.UTF_8), dice);
        };
    }

    private static byte[] flipped(byte[] body, Random dice) {
        byte[] changed = body.clone();
        changed[dice.nextInt(changed.length)] = (byte) dice.nextInt(256);
        return changed;
    }

    private static byte[] spliced(byte[] body, Random dice, byte[] piece) {
        int from = dice.nextInt(body.length);
        int to = Math.min(body.length, from + dice.nextInt(40));
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(body, 0, from);
        changed.writeBytes(piece);
        changed.write(body, to, body.length - to);
        return changed.toByteArray();
    }

    private static byte[] valueReplaced(String body, Random dice) {
        Matcher value = VALUE.matcher(body);
        if (!value.find(dice.nextInt(body.length())) && !value.find(0)) {
            return body.getBytes(StandardCharsets.UTF_8);
        }
        String changed =
                body.substring(0, value.start())
                        + ODD.get(dice.nextInt(ODD.size()))
                        + body.substring(value.end());
        return changed.getBytes(StandardCharsets.UTF_8);
    }
}
