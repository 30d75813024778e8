package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Live states that are shown one after the other; what is said differently than it should be is gathered. */
final class LiveStates {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");

    private final List<String> faults = new ArrayList<>();
    private final Set<String> states = new HashSet<>();
    private int answers;

    /** An answer in exactly these words, of exactly these facts. */
    void says(String state, Found found, String text, List<String> facts, boolean needsPerson) {
        states.add(state);
        answers++;
        if (!(found instanceof Found.Told told)) {
            faults.add(state + ": " + found);
            return;
        }
        same(state, text, told.words().text());
        same(state, facts, told.facts());
        same(state, needsPerson, told.needsPerson());
        Matcher numbers = NUMBER.matcher(told.words().text());
        String ground = String.join(" ", facts);
        while (numbers.find()) {
            String number = numbers.group().replaceAll("[.,]+$", "");
            if (!ground.contains(number)) {
                faults.add(state + ": " + number + " stands in no fact");
            }
        }
    }

    /** No answer. */
    void isSilent(String state, Found found) {
        states.add(state);
        answers++;
        if (found instanceof Found.Told told) {
            faults.add(state + ": " + told.words().text());
        }
    }

    private void same(String state, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            faults.add(state + ": " + actual + " instead of " + expected);
        }
    }

    /** So many states at least, and not one told wrongly. */
    void ends(int least) {
        System.out.printf("%d states, %d answers%n", states.size(), answers);
        assertThat(faults).isEmpty();
        assertThat(states.size()).isGreaterThanOrEqualTo(least);
    }
}
