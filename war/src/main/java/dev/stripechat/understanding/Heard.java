package dev.stripechat.understanding;

import dev.stripechat.kernel.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as numbers.
 *
 * @param voices what it says by all together, by its words, by parts of words and, with an encoder, by its sense: each is judged
 *     alone
 * @param sense of length 0 without an encoder
 * @param strange share of what the examples never said, from 0 to 1
 */
record Heard(List<Vector> voices, float[] sense, double strange, Language language) {

    private static final float TOKENS_COUNT = 0.7f;
    private static final float SENSE_COUNTS = 1.2f;

    static Heard of(Vector words, Vector parts, float[] sense, double strange, Language language) {
        List<Vector> parties = new ArrayList<>(List.of(words, parts));
        Vector all = words.and(parts, TOKENS_COUNT, TOKENS_COUNT);
        if (sense.length > 0) {
            Vector dense = Vector.dense(sense);
            parties.add(dense);
            all = all.and(dense, 1, SENSE_COUNTS);
        }
        parties.add(0, all);
        return new Heard(List.copyOf(parties), sense, strange, language);
    }

    /** The voices of words and of parts of words. */
    List<Vector> tokens() {
        return voices.subList(1, 3);
    }

    /** How much there is. */
    int size() {
        return tokens().get(0).size();
    }
}
