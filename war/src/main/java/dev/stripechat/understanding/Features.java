package dev.stripechat.understanding;

import dev.stripechat.kernel.Language;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Turns a text into numbers: the rarer a token among the examples, the more it counts. */
final class Features {

    /** Places behind those of known tokens, shared by all others. */
    private static final int STRANGERS = 1 << 14;

    /** An encoder reads no more, and slowly. */
    private static final int LONGEST = TextEncoder.LONGEST;

    private final Gloss gloss;
    private final TextEncoder encoder;
    private final int senses;
    private final int[] slots;
    private final float[] rarity;

    private Features(Gloss gloss, TextEncoder encoder, int senses, int[] slots, float[] rarity) {
        this.senses = senses;
        this.gloss = gloss;
        this.encoder = encoder;
        this.slots = slots;
        this.rarity = rarity;
    }

    /** Knows the tokens of these texts, and how rare each is. The most frequent stand together, for the sake of the processor's cache. */
    static Features of(List<Tokens> texts, Gloss gloss, TextEncoder encoder) {
        int[] seen = seen(texts);
        int senses = encoder.isHere() ? encoder.encode("").length : 0;
        int[] known =
                IntStream.range(0, Tokens.KINDS)
                        .filter(kind -> seen[kind] > 0)
                        .boxed()
                        .sorted(Comparator.comparingInt(kind -> -seen[kind]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int[] slots = new int[Tokens.KINDS];
        float[] rarity = new float[1 + senses + known.length];
        for (int i = 0; i < known.length; i++) {
            slots[known[i]] = 1 + senses + i;
            rarity[1 + senses + i] = rarity(texts.size(), seen[known[i]]);
        }
        rarity[0] = rarity(texts.size(), 0);
        return new Features(gloss, encoder, senses, slots, rarity);
    }

    /** In how many texts each kind of token is. */
    private static int[] seen(List<Tokens> texts) {
        int[] seen = new int[Tokens.KINDS];
        for (Tokens text : texts) {
            for (int[] tokens : text.all()) {
                for (int i = 0; i < tokens.length; i++) {
                    seen[tokens[i]] += i > 0 && tokens[i] == tokens[i - 1] ? 0 : 1;
                }
            }
        }
        return seen;
    }

    private static float rarity(int texts, int seen) {
        return (float) Math.log((1.0 + texts) / (1.0 + seen)) + 1;
    }

    /** So many places are known. */
    int size() {
        return rarity.length;
    }

    Heard of(String text, Language language) {
        return of(text, Tokens.of(text, language, gloss), language);
    }

    Heard of(String text, Tokens tokens, Language language) {
        Gathering words = new Gathering(tokens.own().length + tokens.english().length);
        words.add(tokens.own());
        words.add(tokens.english());
        Gathering parts = new Gathering(tokens.parts().length);
        parts.add(tokens.parts());
        float[] sense = sense(text, language);
        return Heard.of(words.vector(), parts.vector(), sense, words.strange(), language);
    }

    /** All zero for a language that the encoder does not read: an encoder for English takes German for noise. */
    private float[] sense(String text, Language language) {
        if (senses == 0 || (language == Language.DE && !encoder.isMultilingual())) {
            return new float[senses];
        }
        return encoder.encode(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    /** Sums up tokens of one text. */
    private final class Gathering {
        private final int[] at;
        private final float[] value;
        private int used;
        private double strange;
        private double all;

        Gathering(int most) {
            at = new int[most + 1];
            value = new float[most + 1];
        }

        void add(int[] tokens) {
            int from = used;
            for (int i = 0; i < tokens.length; ) {
                int end = i + 1;
                while (end < tokens.length && tokens[end] == tokens[i]) {
                    end++;
                }
                put(tokens[i], 1 + Math.log(end - i));
                i = end;
            }
            scale(from);
        }

        private void put(int token, double times) {
            int slot = slots[token];
            at[used] = slot == 0 ? size() + token % STRANGERS : slot;
            value[used] = (float) times * rarity[slot];
            all += rarity[slot];
            strange += slot == 0 ? rarity[slot] : 0;
            used++;
        }

        /** Strangers do not count for the length, so that one unknown word leaves the others their voice. */
        private void scale(int from) {
            double squares = 0;
            for (int i = from; i < used; i++) {
                squares += at[i] < size() ? value[i] * value[i] : 0;
            }
            float factor = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
            for (int i = from; i < used; i++) {
                value[i] *= factor;
            }
        }

        double strange() {
            return all == 0 ? 1 : strange / all;
        }

        Vector vector() {
            scale(0);
            value[used++] = 1;
            return new Vector(Arrays.copyOf(at, used), Arrays.copyOf(value, used));
        }
    }
}
