package dev.stripechat.understanding;

import dev.stripechat.kernel.Language;
import java.util.ArrayList;
import java.util.List;

/** What has been learned from examples: scores for a text. Class 0 is what nobody answers. */
final class Model implements Meanings {

    private static final int ROUNDS = 12;

    private final Features features;
    private final List<String> labels;
    private final Linear linear;
    private final Nearest nearest;

    private Model(Features features, List<String> labels, Linear linear, Nearest nearest) {
        this.features = features;
        this.labels = labels;
        this.linear = linear;
        this.nearest = nearest;
    }

    static Model learned(List<Example> examples, List<Vector> vectors, Features features) {
        List<String> labels = labels(examples);
        int[] classOf =
                examples.stream().mapToInt(example -> labels.indexOf(example.label())).toArray();
        Linear linear =
                Linear.learned(
                        new Linear.Lesson(vectors, classOf, labels.size()),
                        List.of(),
                        features.size(),
                        ROUNDS);
        return new Model(features, labels, linear, Nearest.of(vectors, classOf, features.size()));
    }

    private static List<String> labels(List<Example> examples) {
        List<String> labels = new ArrayList<>(List.of(Example.NONE));
        examples.stream()
                .map(Example::label)
                .distinct()
                .filter(label -> !label.equals(Example.NONE))
                .forEach(labels::add);
        return List.copyOf(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }

    /** So many places may hold something learned. */
    int places() {
        return features.size();
    }

    Vector vector(String text, Language language) {
        return features.of(text, language);
    }

    Scores scores(Vector vector) {
        float[] near = new float[labels.size()];
        nearest.raise(near, vector);
        return new Scores(linear.scores(vector), near, vector);
    }

    @Override
    public Scores scores(String text, Language language) {
        return scores(vector(text, language));
    }
}
