package dev.stripechat.answer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a question about a payment is about. A person is asked for before all else. */
enum Topic {
    HUMAN(
            "mensch(en)?\\b|mitarbeiter|berater|support\\b|human\\b|a person\\b|real person|\\bagent\\b|speak to|talk to|sprechen"),
    WHY_DECLINED(
            "abgelehn|ablehn|declin|reject|refus|zurückgewiesen|fehlgeschlagen|schlug fehl|nicht geklappt|geht nicht"
                    + "|funktioniert nicht|didn.?t work|doesn.?t work|not work|failed|fail\\b"),
    AM_I_CHARGED(
            "belastet|abgebucht|abbuch|eingezogen|bezahlt|angekommen|eingegangen|charged|taken|paid|go through"
                    + "|gone through|went through|payment arrive|doppelt|twice");

    private final Pattern words;

    Topic(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static Optional<Topic> of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(topic -> topic.words.matcher(lower).find())
                .findFirst();
    }
}
