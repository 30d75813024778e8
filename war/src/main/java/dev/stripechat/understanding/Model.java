package dev.stripechat.understanding;

import dev.stripechat.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What has been learned from examples. */
final class Model implements Meanings {

    private final Features features;
    private final List<String> labels;
    private final List<Linear> voices;
    private final Nearest nearest;
    private final NearestSense nearestSense;

    private Model(
            Features features,
            List<String> labels,
            List<Linear> voices,
            Nearest nearest,
            NearestSense nearestSense) {
        this.features = features;
        this.labels = labels;
        this.voices = voices;
        this.nearest = nearest;
        this.nearestSense = nearestSense;
    }

    /** @param rounds through the examples: more are slower and a little better */
    static Model learned(List<String> labelOf, List<Heard> texts, Features features, int rounds) {
        List<String> labels = labels(labelOf);
        int[] classOf = labelOf.stream().mapToInt(labels::indexOf).toArray();
        List<Linear> voices =
                IntStream.range(0, texts.get(0).voices().size())
                        .mapToObj(
                                voice ->
                                        Linear.learned(
                                                lesson(texts, voice, classOf, labels.size()),
                                                List.of(),
                                                features.size(),
                                                rounds))
                        .toList();
        return new Model(
                features,
                labels,
                voices,
                Nearest.of(texts, classOf, features.size()),
                new NearestSense(texts, classOf));
    }

    private static List<String> labels(List<String> labelOf) {
        List<String> labels = new ArrayList<>(List.of(Example.NONE));
        labelOf.stream()
                .distinct()
                .filter(label -> !label.equals(Example.NONE))
                .forEach(labels::add);
        return List.copyOf(labels);
    }

    /** What one voice of all texts teaches. */
    static Linear.Lesson lesson(List<Heard> texts, int voice, int[] classOf, int classes) {
        return new Linear.Lesson(
                texts.stream().map(text -> text.voices().get(voice)).toList(), classOf, classes);
    }

    @Override
    public List<String> labels() {
        return labels;
    }

    /** So many places may hold something learned. */
    int places() {
        return features.size();
    }

    Heard heard(String text, Language language) {
        return features.of(text, language);
    }

    Scores scores(Heard text) {
        float[] near = new float[labels.size()];
        nearest.raise(near, text);
        float[] nearness = nearestSense.to(text.sense());
        float[] like = new float[labels.size()];
        nearestSense.raise(like, nearness);
        return new Scores(
                IntStream.range(0, voices.size())
                        .mapToObj(voice -> voices.get(voice).scores(text.voices().get(voice)))
                        .toList(),
                near,
                like,
                nearestSense.votes(nearness, labels.size()),
                text);
    }

    @Override
    public Scores over(Scores shared) {
        return shared;
    }

    @Override
    public boolean isAddedTo(String label) {
        return false;
    }
}
