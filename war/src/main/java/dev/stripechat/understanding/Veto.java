package dev.stripechat.understanding;

import java.util.List;

/**
 * Whether a text sounds like somebody who wants what is not theirs. It has no answer of its own: it only keeps others from being
 * given, however sure they are.
 */
final class Veto {

    /** Of the line of separation, whose sides are at -1 and 1. Frozen on the development set, see docs/answers-evaluation.md. */
    private static final float FROM = -0.35f;

    private static final int ROUNDS = 8;
    private static final int ATTACK = 0;
    private static final int NO_ATTACK = 1;

    private final Linear line;

    private Veto(Linear line) {
        this.line = line;
    }

    /** One that has never seen an attack vetoes nothing. */
    static Veto learned(List<Example> examples, List<Heard> texts, Features features) {
        int[] classOf =
                examples.stream()
                        .mapToInt(example -> example.isAttack() ? ATTACK : NO_ATTACK)
                        .toArray();
        Linear.Lesson lesson =
                new Linear.Lesson(texts.stream().map(Veto::all).toList(), classOf, NO_ATTACK);
        return new Veto(Linear.learned(lesson, List.of(), features.size(), ROUNDS));
    }

    boolean isAgainst(Heard text) {
        return line.scores(all(text))[ATTACK] > FROM;
    }

    private static Vector all(Heard text) {
        return text.voices().get(0);
    }
}
