package dev.stripechat.understanding;

import dev.stripechat.kernel.Language;
import java.util.Arrays;
import java.util.List;

/** Turns a text into numbers: the rarer a token among the examples, the more it counts. */
final class Features {

    /** Places behind those of known tokens, shared by all others. */
    static final int STRANGERS = 1 << 14;

    private static final float OWN_COUNTS = 0.7f;
    private static final float ENGLISH_COUNTS = 1;
    private static final float GLOSS_COUNTS = 0.7f;
    private static final float PARTS_COUNT = 1;

    private final Gloss gloss;
    private final int[] slots;
    private final float[] rarity;

    private Features(Gloss gloss, int[] slots, float[] rarity) {
        this.gloss = gloss;
        this.slots = slots;
        this.rarity = rarity;
    }

    /** Knows the tokens of these texts, and how rare each is. */
    static Features of(List<Tokens> texts, Gloss gloss) {
        int[] slots = new int[Tokens.KINDS];
        int[] seen = new int[Tokens.KINDS];
        int next = 1;
        for (Tokens text : texts) {
            for (int[] tokens : List.of(text.own(), text.english(), text.parts())) {
                for (int i = 0; i < tokens.length; i++) {
                    if (i == 0 || tokens[i] != tokens[i - 1]) {
                        if (seen[tokens[i]]++ == 0) {
                            slots[tokens[i]] = next++;
                        }
                    }
                }
            }
        }
        float[] rarity = new float[next];
        for (int kind = 0; kind < slots.length; kind++) {
            rarity[slots[kind]] = (float) Math.log((1.0 + texts.size()) / (1.0 + seen[kind])) + 1;
        }
        rarity[0] = (float) Math.log(1.0 + texts.size()) + 1;
        return new Features(gloss, slots, rarity);
    }

    /** So many places are known; the first is the constant's. */
    int size() {
        return rarity.length;
    }

    Vector of(String text, Language language) {
        return of(Tokens.of(text, language, gloss));
    }

    Vector of(Tokens tokens) {
        Gathering gathering = new Gathering(tokens);
        gathering.add(tokens.own(), OWN_COUNTS);
        gathering.add(tokens.english(), tokens.own().length == 0 ? ENGLISH_COUNTS : GLOSS_COUNTS);
        gathering.add(tokens.parts(), PARTS_COUNT);
        return gathering.vector();
    }

    /** Sums up the tokens of one text. */
    private final class Gathering {
        private final int[] at;
        private final float[] value;
        private int used;
        private double strange;
        private double all;

        Gathering(Tokens tokens) {
            int most = 1 + tokens.own().length + tokens.english().length + tokens.parts().length;
            at = new int[most];
            value = new float[most];
        }

        void add(int[] tokens, float weight) {
            int from = used;
            for (int i = 0; i < tokens.length; ) {
                int end = i + 1;
                while (end < tokens.length && tokens[end] == tokens[i]) {
                    end++;
                }
                put(tokens[i], 1 + Math.log(end - i));
                i = end;
            }
            scale(from, weight);
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
        private void scale(int from, float length) {
            double squares = 0;
            for (int i = from; i < used; i++) {
                squares += at[i] < size() ? value[i] * value[i] : 0;
            }
            float factor = squares == 0 ? 0 : (float) (length / Math.sqrt(squares));
            for (int i = from; i < used; i++) {
                value[i] *= factor;
            }
        }

        Vector vector() {
            scale(0, 1);
            value[used++] = 1;
            return new Vector(
                    Arrays.copyOf(at, used),
                    Arrays.copyOf(value, used),
                    (float) (all == 0 ? 1 : strange / all));
        }
    }
}
