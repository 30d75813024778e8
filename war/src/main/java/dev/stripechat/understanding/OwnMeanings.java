package dev.stripechat.understanding;

import dev.stripechat.kernel.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A shop's own phrasings over what all shops share: only the difference is learned and kept. */
final class OwnMeanings implements Meanings {

    private static final int ROUNDS = 10;

    /** The score of a class in the eyes of those who never heard of it. */
    private static final float UNHEARD = -1;

    private final Model base;
    private final List<String> labels;
    private final Difference difference;
    private final Nearest nearest;

    private OwnMeanings(Model base, List<String> labels, Difference difference, Nearest nearest) {
        this.base = base;
        this.labels = labels;
        this.difference = difference;
        this.nearest = nearest;
    }

    /** @param kept some of the lines that the base has learned from, so that it is not forgotten */
    static OwnMeanings learned(Model base, List<Example> own, Kept kept) {
        List<String> labels = labels(base, own);
        List<Vector> vectors =
                own.stream()
                        .map(example -> base.vector(example.text(), example.language()))
                        .toList();
        int[] ownClasses =
                own.stream().mapToInt(example -> labels.indexOf(example.label())).toArray();
        int[] classOf =
                IntStream.concat(IntStream.of(ownClasses), IntStream.of(kept.classOf())).toArray();
        List<Vector> all = Stream.concat(vectors.stream(), kept.vectors().stream()).toList();
        List<float[]> start =
                all.stream().map(vector -> known(base, vector, labels.size())).toList();
        Difference difference =
                Difference.learned(
                        new Linear.Lesson(all, classOf, labels.size()),
                        start,
                        places(vectors),
                        ROUNDS);
        return new OwnMeanings(
                base, labels, difference, Nearest.of(vectors, ownClasses, base.places()));
    }

    /** Lines of the base. */
    record Kept(List<Vector> vectors, int[] classOf) {}

    private static List<String> labels(Model base, List<Example> own) {
        List<String> labels = new ArrayList<>(base.labels());
        own.stream()
                .map(Example::label)
                .distinct()
                .filter(label -> !base.labels().contains(label))
                .forEach(labels::add);
        return List.copyOf(labels);
    }

    private static int[] places(List<Vector> vectors) {
        return vectors.stream()
                .flatMapToInt(vector -> Arrays.stream(vector.at()))
                .sorted()
                .distinct()
                .toArray();
    }

    private static float[] known(Model base, Vector vector, int classes) {
        float[] known = base.scores(vector).line();
        float[] all = Arrays.copyOf(known, classes);
        Arrays.fill(all, known.length, classes, UNHEARD);
        return all;
    }

    @Override
    public List<String> labels() {
        return labels;
    }

    @Override
    public Scores scores(String text, Language language) {
        Scores shared = base.scores(text, language);
        float[] line = Arrays.copyOf(shared.line(), labels.size());
        Arrays.fill(line, shared.line().length, line.length, UNHEARD);
        difference.add(shared.vector(), line);
        float[] near = Arrays.copyOf(shared.near(), labels.size());
        nearest.raise(near, shared.vector());
        return new Scores(line, near, shared.vector());
    }
}
