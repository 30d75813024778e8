package dev.stripechat.understanding;

import dev.stripechat.kernel.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@link Doubt} learned of the examples that the product brings, by words alone, when they were written: to learn it anew at
 * each start would cost more than all else that is learned. How it is written: docs/answers-evaluation.md.
 */
final class PreparedDoubt {

    private static final String FILE = "doubt.txt";

    private PreparedDoubt() {}

    /** Nothing, if it was learned of other examples than these. */
    static Optional<Map<Language, Doubt>> of(List<Example> examples) {
        List<String> lines = lines();
        if (!lines.get(0).equals(fingerprint(examples))) {
            return Optional.empty();
        }
        Map<Language, Doubt> doubts = new EnumMap<>(Language.class);
        for (int i = 1; i + 1 < lines.size(); i += 2) {
            doubts.put(
                    Language.of(lines.get(i).split(" ", 2)[0]),
                    new Doubt(gate(lines.get(i)), gate(lines.get(i + 1))));
        }
        return Optional.of(doubts);
    }

    private static Gate gate(String line) {
        return Gate.read(
                Arrays.stream(line.split(" ")).skip(1).mapToDouble(Double::parseDouble).toArray());
    }

    private static List<String> lines() {
        try (InputStream in = PreparedDoubt.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + FILE);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of all examples in their order. */
    static String fingerprint(List<Example> examples) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Example example : examples) {
                String line =
                        String.join(
                                "\t",
                                example.label(),
                                example.language().tag(),
                                Boolean.toString(example.isAttack()),
                                example.text() + '\n');
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
