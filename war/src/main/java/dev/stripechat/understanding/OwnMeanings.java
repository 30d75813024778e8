package dev.stripechat.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A shop's own phrasings over what all shops share: only the difference is learned and kept. What the shop has added nothing to
 * scores as it did.
 */
final class OwnMeanings implements Meanings {

    private static final int ROUNDS = 8;

    /** The score of a class in the eyes of those who never heard of it. */
    private static final float UNHEARD = -1;

    private final List<String> labels;
    private final Set<String> added;
    private final List<Difference> voices;
    private final Nearest nearest;
    private final NearestSense nearestSense;

    private OwnMeanings(
            int places,
            List<String> labels,
            List<Difference> voices,
            List<Heard> own,
            int[] classOf) {
        this.labels = labels;
        this.added = IntStream.of(classOf).mapToObj(labels::get).collect(Collectors.toSet());
        this.voices = voices;
        this.nearest = Nearest.of(own, classOf, places);
        this.nearestSense = new NearestSense(own, classOf);
    }

    /**
     * A line to learn from.
     *
     * @param shared what all shops share says of it
     */
    record Line(String label, Scores shared) {

        Heard heard() {
            return shared.text();
        }
    }

    /**
     * @param own at least one
     * @param kept lines of what is known, so that nothing of it is taken away
     */
    static OwnMeanings learned(Model base, List<Line> own, List<Line> kept) {
        List<String> labels = labels(base, own);
        List<Line> lines = Stream.concat(own.stream(), kept.stream()).toList();
        List<Heard> all = lines.stream().map(Line::heard).toList();
        List<Heard> texts = all.subList(0, own.size());
        int[] classOf = lines.stream().mapToInt(line -> labels.indexOf(line.label())).toArray();
        int[] ownClasses = Arrays.copyOf(classOf, own.size());
        int[] added = IntStream.of(ownClasses).sorted().distinct().toArray();
        List<Scores> known =
                lines.stream().map(line -> line.shared().widened(labels.size(), UNHEARD)).toList();
        List<Difference> voices =
                IntStream.range(0, texts.get(0).voices().size())
                        .mapToObj(
                                voice ->
                                        Difference.learned(
                                                Model.lesson(all, voice, classOf, labels.size()),
                                                known.stream()
                                                        .map(scores -> scores.voices().get(voice))
                                                        .toList(),
                                                new Difference.Scope(places(texts, voice), added),
                                                ROUNDS))
                        .toList();
        return new OwnMeanings(base.places(), labels, voices, texts, ownClasses);
    }

    private static List<String> labels(Model base, List<Line> own) {
        List<String> labels = new ArrayList<>(base.labels());
        own.stream()
                .map(Line::label)
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
    public Scores over(Scores shared) {
        Scores scores = shared.widened(labels.size(), UNHEARD);
        Heard heard = scores.text();
        for (int voice = 0; voice < voices.size(); voice++) {
            voices.get(voice).add(heard.voices().get(voice), scores.voices().get(voice));
        }
        nearest.raise(scores.near(), heard);
        nearestSense.raise(scores.like(), nearestSense.to(heard.sense()));
        return scores;
    }

    @Override
    public boolean isAddedTo(String label) {
        return added.contains(label);
    }
}
