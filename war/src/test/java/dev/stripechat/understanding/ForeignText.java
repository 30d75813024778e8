package dev.stripechat.understanding;

import java.util.List;
import java.util.Random;

/** What nobody expects to be typed: emoji, half of a surrogate pair, controls, a word of a thousand letters. */
final class ForeignText {

    private static final List<String> ODD =
            List.of(
                    "😀",
                    "👩‍👩‍👧",
                    "\ud83d",
                    "\udc00",
                    "\u0000",
                    "\u202e",
                    "ß",
                    "ſ",
                    "İ",
                    "ﬃ",
                    "ä",
                    "a\u0308",
                    "@",
                    "@@",
                    "?",
                    "\n",
                    "www.",
                    "https://",
                    "''",
                    "-",
                    "x".repeat(1_000),
                    "мама",
                    "漢字",
                    "٣",
                    "½",
                    " ",
                    "e-",
                    "und ",
                    "aaaa");

    private ForeignText() {}

    static String any(Random random, int longest) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(longest + 1);
        while (text.length() < length) {
            if (random.nextBoolean()) {
                text.append(ODD.get(random.nextInt(ODD.size())));
            } else {
                text.append((char) random.nextInt(Character.MAX_VALUE));
            }
        }
        return text.substring(0, length);
    }
}
