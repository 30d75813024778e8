package dev.stripechat.evaluation;

import dev.stripechat.understanding.Candidate;
import dev.stripechat.understanding.Reading;
import dev.stripechat.understanding.Way;
import java.util.List;

/**
 * What was made of a message.
 *
 * @param labels the best first, at most three
 */
record Guess(List<String> labels, double confidence, Outcome outcome) {

    /** What the shopper gets. */
    enum Outcome {
        ANSWERED,
        ASKED,
        HANDED_OVER
    }

    private static final int CHOICES = 3;

    /** Of several questions in a message that one which is asked for, else the first. */
    static Guess of(List<Reading> readings, Line line) {
        return readings.stream()
                .map(Guess::of)
                .filter(guess -> guess.isRight(line))
                .findFirst()
                .orElseGet(() -> of(readings.get(0)));
    }

    private static Guess of(Reading reading) {
        return new Guess(
                reading.candidates().stream().map(Candidate::label).limit(CHOICES).toList(),
                reading.best().map(Candidate::confidence).orElse(0.0),
                reading.way() == Way.ANSWER
                        ? Outcome.ANSWERED
                        : reading.way() == Way.ASK ? Outcome.ASKED : Outcome.HANDED_OVER);
    }

    boolean isRight(Line line) {
        return !labels.isEmpty() && labels.get(0).equals(line.label());
    }

    boolean isAmongThree(Line line) {
        return labels.contains(line.label());
    }

    boolean isAnswered() {
        return outcome == Outcome.ANSWERED;
    }
}
