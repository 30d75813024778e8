package dev.stripechat.understanding;

import dev.stripechat.kernel.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says what a text means. Immutable; used by many threads at once. */
public final class Understanding {

    /** Frozen on the development set, see docs/answers-evaluation.md. */
    private static final double SURE = 0.8;

    private static final double LIKELY_AMONG_THREE = 0.3;
    private static final int MOST_QUESTIONS = 3;
    private static final int KEPT_OF = 5;
    private static final int ROUNDS = 8;

    private final Model base;
    private final OwnMeanings.Kept kept;
    private final Map<Language, Doubt> doubt;
    private final Languages languages;
    private final Meanings meanings;

    private Understanding(
            Model base,
            OwnMeanings.Kept kept,
            Map<Language, Doubt> doubt,
            Languages languages,
            Meanings meanings) {
        this.base = base;
        this.kept = kept;
        this.doubt = doubt;
        this.languages = languages;
        this.meanings = meanings;
    }

    /** What all shops share. Takes seconds. */
    public static Understanding learnedFrom(List<Example> examples, TextEncoder encoder) {
        Gloss gloss = Gloss.ours();
        List<Tokens> tokens =
                examples.stream()
                        .map(example -> Tokens.of(example.text(), example.language(), gloss))
                        .toList();
        Features features = Features.of(tokens, gloss, encoder);
        List<Heard> texts =
                IntStream.range(0, tokens.size())
                        .mapToObj(
                                i ->
                                        features.of(
                                                examples.get(i).text(),
                                                tokens.get(i),
                                                examples.get(i).language()))
                        .toList();
        List<String> labelOf = examples.stream().map(Example::label).toList();
        Model model = Model.learned(labelOf, texts, features, ROUNDS);
        return new Understanding(
                model,
                kept(labelOf, texts, model),
                Doubt.learned(labelOf, texts, features),
                Languages.of(examples),
                model);
    }

    private static OwnMeanings.Kept kept(List<String> labelOf, List<Heard> texts, Model model) {
        int[] kept = IntStream.range(0, texts.size()).filter(i -> i % KEPT_OF == 0).toArray();
        return new OwnMeanings.Kept(
                IntStream.of(kept).mapToObj(texts::get).toList(),
                IntStream.of(kept).map(i -> model.labels().indexOf(labelOf.get(i))).toArray());
    }

    /** The same with a shop's own phrasings, of labels that are known or of its own. */
    public Understanding with(List<Example> own) {
        return own.isEmpty()
                ? new Understanding(base, kept, doubt, languages, base)
                : new Understanding(
                        base, kept, doubt, languages, OwnMeanings.learned(base, own, kept));
    }

    /** One reading for each question in it, at most three, each of another label. */
    public List<Reading> read(Utterance utterance) {
        Language language = languages.of(utterance.text(), utterance.prior());
        Reading whole = read(utterance.text(), language);
        List<String> parts = Questions.in(utterance.text());
        if (parts.size() < 2) {
            return List.of(followed(utterance, whole, language));
        }
        List<Reading> sure = sure(parts, whole, language);
        return sure.size() > 1 ? sure : List.of(whole);
    }

    /** A part that is sure counts if the whole message speaks of it too: otherwise it was taken out of its story. */
    private List<Reading> sure(List<String> parts, Reading whole, Language language) {
        Set<String> spokenOf =
                whole.candidates().stream().map(Candidate::label).collect(Collectors.toSet());
        List<Reading> sure = new ArrayList<>();
        for (String part : parts) {
            Reading reading = read(part, language);
            if (reading.way() == Way.ANSWER
                    && sure.size() < MOST_QUESTIONS
                    && label(reading).filter(spokenOf::contains).isPresent()
                    && sure.stream().noneMatch(other -> label(other).equals(label(reading)))) {
                sure.add(reading);
            }
        }
        return sure;
    }

    private static Optional<String> label(Reading reading) {
        return reading.best().map(Candidate::label);
    }

    private static double confidence(Reading reading) {
        return reading.best().map(Candidate::confidence).orElse(0.0);
    }

    /** A fragment is read together with what it follows, if that makes it clearer. */
    private Reading followed(Utterance utterance, Reading alone, Language language) {
        Optional<String> both =
                utterance.together().filter(any -> FollowUp.is(utterance.text(), alone));
        if (both.isEmpty()) {
            return alone;
        }
        Reading together = read(both.get(), language);
        return confidence(together) > confidence(alone) ? together : alone;
    }

    private Reading read(String text, Language language) {
        Scores scores = meanings.scores(text, language);
        float[] sums = scores.sums();
        int[] order = scores.order(sums);
        if (order.length == 0) {
            return new Reading(language, text, List.of(), Way.HANDOVER);
        }
        double[] evidence = scores.evidence(sums, order);
        double best = doubt.get(language).best().probability(evidence);
        double amongThree = doubt.get(language).amongThree().probability(evidence);
        return new Reading(
                language,
                text,
                candidates(sums, order, best, amongThree),
                best >= SURE
                        ? Way.ANSWER
                        : amongThree >= LIKELY_AMONG_THREE ? Way.ASK : Way.HANDOVER);
    }

    /** The best has its own probability; the others share what is left of that of the three, by their scores. */
    private List<Candidate> candidates(float[] sums, int[] order, double best, double amongThree) {
        double left = Math.max(0, amongThree - best);
        double others =
                IntStream.of(order).skip(1).limit(2).mapToDouble(i -> weight(sums[i])).sum();
        return IntStream.range(0, Math.min(Reading.MOST, order.length))
                .mapToObj(
                        place ->
                                new Candidate(
                                        meanings.labels().get(order[place]),
                                        place == 0
                                                ? best
                                                : Math.min(
                                                        best,
                                                        left
                                                                * weight(sums[order[place]])
                                                                / others)))
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .toList();
    }

    private static double weight(float sum) {
        return Math.exp(3 * sum);
    }
}
