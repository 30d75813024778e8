package dev.stripechat.understanding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How sure a reading is. Learned on the examples themselves: some intents are left out and play what nobody answers, so that
 * what comes out is a probability and one threshold holds for every shop.
 *
 * @param best whether the best candidate is right
 * @param amongThree whether one of the best three is
 */
record Doubt(Gate best, Gate amongThree) {

    private static final int FOLDS = 5;
    private static final int CHOICES = 3;
    private static final double OUT_OF_SCOPE = 0.4;
    private static final int FEWEST = 100;

    /** For a handful of examples: what is almost one of them is sure. */
    private static final Doubt UNTAUGHT =
            new Doubt(
                    Gate.of(2, 1, 0, 0, -1, 0, 5, 2, 0, 0, -3, 0, -3),
                    Gate.of(2, 0, 0, 0, -1, 0, 5, 0, 0, 0, -3, 0, 0));

    static Doubt learned(List<Example> examples, List<Vector> vectors, Features features) {
        List<String> labels = List.copyOf(labels(examples));
        if (labels.size() < FOLDS || examples.size() < FEWEST) {
            return UNTAUGHT;
        }
        List<Asked> asked = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            asked.addAll(round(examples, vectors, features, labels, fold));
        }
        return new Doubt(gate(asked, 1), gate(asked, CHOICES));
    }

    /** @param place of the right label, or a large number */
    private record Asked(double[] evidence, int place, boolean answered) {}

    private static Set<String> labels(List<Example> examples) {
        Set<String> labels = new LinkedHashSet<>();
        examples.forEach(example -> labels.add(example.label()));
        labels.remove(Example.NONE);
        return labels;
    }

    private static List<Asked> round(
            List<Example> examples,
            List<Vector> vectors,
            Features features,
            List<String> labels,
            int fold) {
        boolean[] leftOut = new boolean[examples.size()];
        int[] kept =
                IntStream.range(0, examples.size())
                        .filter(
                                i -> {
                                    leftOut[i] =
                                            labels.indexOf(examples.get(i).label()) % FOLDS == fold;
                                    return !leftOut[i] && i % FOLDS != fold;
                                })
                        .toArray();
        Model model =
                Model.learned(
                        IntStream.of(kept).mapToObj(examples::get).toList(),
                        IntStream.of(kept).mapToObj(vectors::get).toList(),
                        features);
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            if (i % FOLDS == fold) {
                Scores scores = model.scores(vectors.get(i));
                int[] order = scores.order();
                asked.add(
                        new Asked(
                                scores.evidence(order),
                                place(model, order, examples.get(i).label()),
                                !leftOut[i] && !examples.get(i).label().isEmpty()));
            }
        }
        return asked;
    }

    private static int place(Model model, int[] order, String label) {
        return IntStream.range(0, order.length)
                .filter(at -> model.labels().get(order[at]).equals(label))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static Gate gate(List<Asked> asked, int places) {
        double answered = asked.stream().filter(Asked::answered).count();
        double others = Math.max(1, asked.size() - answered);
        return Gate.learned(
                asked.stream()
                        .map(
                                one ->
                                        new Gate.Case(
                                                one.evidence(),
                                                one.place() < places,
                                                one.answered()
                                                        ? (1 - OUT_OF_SCOPE) / answered
                                                        : OUT_OF_SCOPE / others))
                        .toList());
    }
}
