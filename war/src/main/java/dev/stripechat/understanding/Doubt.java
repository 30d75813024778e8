package dev.stripechat.understanding;

import dev.stripechat.kernel.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    private static final int FOLDS = 4;
    private static final int ROUNDS = 5;
    private static final int CHOICES = 3;
    private static final double OUT_OF_SCOPE = 0.4;
    private static final int FEWEST = 100;
    private static final int ENOUGH = 1_000;

    static Map<Language, Doubt> learned(
            List<String> labelOf, List<Heard> texts, Features features) {
        Set<String> labels = new LinkedHashSet<>(labelOf);
        labels.remove(Example.NONE);
        if (labels.size() < FOLDS || texts.size() < FEWEST) {
            Doubt untaught = untaught(texts.get(0).voices().size());
            return Map.of(Language.DE, untaught, Language.EN, untaught);
        }
        List<Asked> asked = asked(new Course(labelOf, texts, features, List.copyOf(labels)));
        return Map.of(Language.DE, of(asked, Language.DE), Language.EN, of(asked, Language.EN));
    }

    /** Each language has its own where there is enough of it: it is understood better or worse than the other. */
    private static Doubt of(List<Asked> asked, Language language) {
        List<Asked> own = asked.stream().filter(one -> one.text().language() == language).toList();
        List<Asked> enough = own.size() < ENOUGH ? asked : own;
        return new Doubt(gate(enough, 1), gate(enough, CHOICES));
    }

    private static List<Asked> asked(Course course) {
        List<Asked> asked = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            asked.addAll(course.round(fold));
        }
        return asked;
    }

    /** For a handful of examples: what is almost one of them is sure. */
    private static Doubt untaught(int voices) {
        double[] weight = new double[7 + 3 * voices + 3 + (voices > 3 ? 6 : 0) + 1];
        weight[0] = 1;
        weight[5] = -3;
        weight[7 + 3 * voices] = 6;
        weight[weight.length - 1] = -2;
        double[] amongThree = weight.clone();
        weight[1] = 0.5;
        return new Doubt(Gate.of(weight), Gate.of(amongThree));
    }

    /** @param place of the right label, or a large number */
    private record Asked(Heard text, double[] evidence, int place, boolean answered) {}

    private record Course(
            List<String> labelOf, List<Heard> texts, Features features, List<String> labels) {

        List<Asked> round(int fold) {
            int[] kept =
                    IntStream.range(0, texts.size())
                            .filter(i -> !leftOut(i, fold) && i % FOLDS != fold)
                            .toArray();
            Model model =
                    Model.learned(
                            IntStream.of(kept).mapToObj(labelOf::get).toList(),
                            IntStream.of(kept).mapToObj(texts::get).toList(),
                            features,
                            ROUNDS);
            return IntStream.range(0, texts.size())
                    .filter(i -> i % FOLDS == fold)
                    .mapToObj(i -> asked(model, i, fold))
                    .toList();
        }

        private boolean leftOut(int i, int fold) {
            return labels.indexOf(labelOf.get(i)) % FOLDS == fold;
        }

        private Asked asked(Model model, int i, int fold) {
            Scores scores = model.scores(texts.get(i));
            float[] sums = scores.sums();
            int[] order = scores.order(sums);
            int place =
                    IntStream.range(0, order.length)
                            .filter(at -> model.labels().get(order[at]).equals(labelOf.get(i)))
                            .findFirst()
                            .orElse(Integer.MAX_VALUE);
            return new Asked(
                    texts.get(i),
                    scores.evidence(sums, order),
                    place,
                    !leftOut(i, fold) && !labelOf.get(i).equals(Example.NONE));
        }
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
