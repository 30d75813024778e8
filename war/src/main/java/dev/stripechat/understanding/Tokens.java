package dev.stripechat.understanding;

import dev.stripechat.kernel.Language;
import java.util.Arrays;
import java.util.List;

/**
 * What a text is made of, as numbers that stand for it: its words and pairs of words, the same in English, and parts of words.
 *
 * @param own of a German text; an English one has English only
 */
record Tokens(int[] own, int[] english, int[] parts) {

    /** Numbers are below this. */
    static final int KINDS = 1 << 20;

    private static final int SHORTEST_PART = 2;
    private static final int LONGEST_PART = 5;
    private static final int SCATTER = 0x9E3779B1;

    /** All there are, one kind after the other. */
    List<int[]> all() {
        return List.of(own, english, parts);
    }

    static Tokens of(String text, Language language, Gloss gloss) {
        List<String> words = Words.of(text);
        List<String> stems = words.stream().map(word -> Stems.of(word, language)).toList();
        if (language == Language.EN) {
            return new Tokens(new int[0], withPairs(stems, 1), parts(words));
        }
        List<String> english =
                words.stream().flatMap(word -> english(word, gloss).stream()).toList();
        List<String> englishStems =
                english.stream().map(word -> Stems.of(word, Language.EN)).toList();
        return new Tokens(withPairs(stems, 2), withPairs(englishStems, 1), parts(words));
    }

    /** A word without an English one is kept: it may be a name, or English already. */
    private static List<String> english(String word, Gloss gloss) {
        List<String> english = gloss.of(word);
        return english.isEmpty() ? List.of(word) : english;
    }

    private static int[] withPairs(List<String> words, int mark) {
        Numbers all = new Numbers();
        int before = mark;
        for (String word : words) {
            int alone = 31 * mark + word.hashCode();
            all.add(alone);
            all.add(31 * (7 + before) + alone);
            before = alone;
        }
        if (before != mark) {
            all.add(31 * (7 + before) + mark);
        }
        return all.sorted();
    }

    private static int[] parts(List<String> words) {
        Numbers all = new Numbers();
        for (String word : words) {
            String framed = '<' + word + '>';
            for (int from = 0; from < framed.length(); from++) {
                int hash = 3;
                int end = Math.min(framed.length(), from + LONGEST_PART);
                for (int to = from; to < end; to++) {
                    hash = 31 * hash + framed.charAt(to);
                    if (to - from + 1 >= SHORTEST_PART) {
                        all.add(hash);
                    }
                }
            }
        }
        return all.sorted();
    }

    /** A list of numbers that grows. */
    private static final class Numbers {
        private int[] numbers = new int[64];
        private int used;

        void add(int hash) {
            if (used == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * used);
            }
            numbers[used++] = (hash * SCATTER) >>> 12;
        }

        int[] sorted() {
            int[] sorted = Arrays.copyOf(numbers, used);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
