package dev.stripechat.understanding;

import dev.stripechat.kernel.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A shop's own phrasings over what all shops share: only the difference is learned and kept. */
final class OwnMeanings implements Meanings {

    private static final int ROUNDS = 8;

    /** The score of a class in the eyes of those who never heard of it. */
    private static final float UNHEARD = -1;

    private final Model base;
    private final List<String> labels;
    private final List<Difference> voices;
    private final Nearest nearest;
    private final NearestSense nearestSense;

    private OwnMeanings(
            Model base,
            List<String> labels,
            List<Difference> voices,
            List<Heard> own,
            int[] classOf) {
        this.base = base;
        this.labels = labels;
        this.voices = voices;
        this.nearest = Nearest.of(own, classOf, base.places());
        this.nearestSense = new NearestSense(own, classOf);
    }

    /** Lines of the base, so that it is not forgotten. */
    record Kept(List<Heard> texts, int[] classOf) {}

    static OwnMeanings learned(Model base, List<Example> own, Kept kept) {
        List<String> labels = labels(base, own);
        List<Heard> texts =
                own.stream()
                        .map(example -> base.heard(example.text(), example.language()))
                        .toList();
        int[] ownClasses =
                own.stream().mapToInt(example -> labels.indexOf(example.label())).toArray();
        int[] classOf =
                IntStream.concat(IntStream.of(ownClasses), IntStream.of(kept.classOf())).toArray();
        List<Heard> all = Stream.concat(texts.stream(), kept.texts().stream()).toList();
        List<Scores> known =
                all.stream()
                        .map(text -> base.scores(text).widened(labels.size(), UNHEARD))
                        .toList();
        List<Difference> voices =
                IntStream.range(0, texts.get(0).voices().size())
                        .mapToObj(
                                voice ->
                                        Difference.learned(
                                                Model.lesson(all, voice, classOf, labels.size()),
                                                known.stream()
                                                        .map(scores -> scores.voices().get(voice))
                                                        .toList(),
                                                places(texts, voice),
                                                ROUNDS))
                        .toList();
        return new OwnMeanings(base, labels, voices, texts, ownClasses);
    }

    private static List<String> labels(Model base, List<Example> own) {
        List<String> labels = new ArrayList<>(base.labels());
        own.stream()
                .map(Example::label)
                .distinct()
                .filter(label -> !base.labels().contains(label))
                .forEach(labels::add);
        return List.copyOf(labels);
    }

    private static int[] places(List<Heard> texts, int voice) {
        return texts.stream()
                .flatMapToInt(text -> Arrays.stream(text.voices().get(voice).at()))
                .sorted()
                .distinct()
                .toArray();
    }

    @Override
    public List<String> labels() {
        return labels;
    }

    @Override
    public Scores scores(String text, Language language) {
        Scores scores = base.scores(text, language).widened(labels.size(), UNHEARD);
        Heard heard = scores.text();
        for (int voice = 0; voice < voices.size(); voice++) {
            voices.get(voice).add(heard.voices().get(voice), scores.voices().get(voice));
        }
        nearest.raise(scores.near(), heard);
        nearestSense.raise(scores.like(), nearestSense.to(heard.sense()));
        return scores;
    }
}
