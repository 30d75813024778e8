package dev.stripechat.understanding;

import dev.stripechat.kernel.Language;
import java.util.List;

/** Tells German from English by parts of words, as frequent as they are in the examples; in doubt it is the storefront's. */
final class Languages {

    private static final int BUCKETS = 1 << 14;
    private static final int ENOUGH = 200;
    private static final int PART = 3;

    /** So sure is one to write in the storefront's language before a word is read (log odds). */
    private static final double PRIOR = 3;

    private final float[] german;
    private final boolean tellable;

    private Languages(float[] german, boolean tellable) {
        this.german = german;
        this.tellable = tellable;
    }

    static Languages of(List<Example> examples) {
        int[][] seen = new int[2][BUCKETS];
        int[] parts = new int[2];
        int[] lines = new int[2];
        for (Example example : examples) {
            int language = example.language().ordinal();
            lines[language]++;
            for (int bucket : buckets(example.text())) {
                seen[language][bucket]++;
                parts[language]++;
            }
        }
        int de = Language.DE.ordinal();
        int en = Language.EN.ordinal();
        float[] german = new float[BUCKETS];
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            double ofGerman = (seen[de][bucket] + 0.5) / (parts[de] + 0.5 * BUCKETS);
            double ofEnglish = (seen[en][bucket] + 0.5) / (parts[en] + 0.5 * BUCKETS);
            german[bucket] = (float) Math.log(ofGerman / ofEnglish);
        }
        return new Languages(german, lines[de] >= ENOUGH && lines[en] >= ENOUGH);
    }

    Language of(String text, Language prior) {
        if (!tellable) {
            return prior;
        }
        double odds = prior == Language.DE ? PRIOR : -PRIOR;
        for (int bucket : buckets(text)) {
            odds += german[bucket];
        }
        return odds > 0 ? Language.DE : Language.EN;
    }

    private static int[] buckets(String text) {
        String line = ' ' + String.join(" ", Words.of(text)) + ' ';
        int[] buckets = new int[Math.max(0, line.length() - PART + 1)];
        for (int i = 0; i < buckets.length; i++) {
            int hash = line.charAt(i) * 961 + line.charAt(i + 1) * 31 + line.charAt(i + 2);
            buckets[i] = (hash * 0x9E3779B1) >>> 18;
        }
        return buckets;
    }
}
