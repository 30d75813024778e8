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
import java.util.stream.Stream;

/** Says what a text means. Immutable; used by many threads at once. */
public final class Understanding {

    /** Frozen on the development set, see docs/answers-evaluation.md. */
    private static final Map<Language, Double> SURE = Map.of(Language.DE, 0.76, Language.EN, 0.78);

    private static final double LIKELY_AMONG_THREE = 0.3;
    private static final int MOST_QUESTIONS = 3;
    private static final int KEPT_OF = 5;
    private static final int ROUNDS = 6;

    private final Model base;
    private final List<OwnMeanings.Line> kept;
    private final Map<Language, Doubt> doubt;
    private final Veto veto;
    private final Languages languages;
    private final Meanings meanings;

    private Understanding(
            Model base,
            List<OwnMeanings.Line> kept,
            Map<Language, Doubt> doubt,
            Veto veto,
            Languages languages,
            Meanings meanings) {
        this.base = base;
        this.kept = kept;
        this.doubt = doubt;
        this.veto = veto;
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
                encoder.isHere()
                        ? Doubt.learned(labelOf, texts, features)
                        : PreparedDoubt.of(examples)
                                .orElseGet(() -> Doubt.learned(labelOf, texts, features)),
                Veto.learned(examples, texts, features),
                Languages.of(examples),
                model);
    }

    private static List<OwnMeanings.Line> kept(
            List<String> labelOf, List<Heard> texts, Model model) {
        return IntStream.range(0, texts.size())
                .filter(i -> i % KEPT_OF == 0)
                .mapToObj(i -> new OwnMeanings.Line(labelOf.get(i), model.scores(texts.get(i))))
                .toList();
    }

    /**
     * The same with a shop's own phrasings, of labels that are known or of its own. What is surely understood as it is teaches
     * nothing.
     */
    public Understanding with(List<Example> own) {
        Map<Boolean, List<OwnMeanings.Line>> lines =
                own.stream().map(this::line).collect(Collectors.partitioningBy(this::isKnown));
        List<OwnMeanings.Line> news = lines.get(false);
        List<OwnMeanings.Line> known =
                Stream.concat(kept.stream(), lines.get(true).stream()).toList();
        return new Understanding(
                base,
                kept,
                doubt,
                veto,
                languages,
                news.isEmpty() ? base : OwnMeanings.learned(base, news, known));
    }

    private OwnMeanings.Line line(Example example) {
        return new OwnMeanings.Line(
                example.label(), base.scores(base.heard(example.text(), example.language())));
    }

    private boolean isKnown(OwnMeanings.Line line) {
        Reading reading = reading("", line.shared(), base.labels());
        return reading.way() == Way.ANSWER
                && label(reading).filter(line.label()::equals).isPresent();
    }

    /** One reading for each question in it, at most three, each of another label. */
    public List<Reading> read(Utterance utterance) {
        Language language = languages.of(utterance.text(), utterance.prior());
        Part whole = part(utterance.text(), language);
        List<String> texts = Questions.in(utterance.text());
        List<Part> parts =
                texts.stream()
                        .filter(text -> texts.size() > 1)
                        .map(text -> part(text, language))
                        .toList();
        Reading reading = read(whole);
        if (isVetoed(whole) || parts.stream().anyMatch(this::isVetoed)) {
            return List.of(reading.asked());
        }
        if (parts.isEmpty()) {
            return List.of(followed(utterance, reading));
        }
        List<Reading> sure = sure(parts, reading);
        return sure.size() > 1 ? sure : List.of(reading);
    }

    private record Part(String text, Heard heard) {}

    private Part part(String text, Language language) {
        return new Part(text, base.heard(text, language));
    }

    /** What is asked beside an attack is not answered either: it may be its wrapping. */
    private boolean isVetoed(Part part) {
        return veto.isAgainst(part.heard());
    }

    /** A part that is sure counts if the whole message speaks of it too: otherwise it was taken out of its story. */
    private List<Reading> sure(List<Part> parts, Reading whole) {
        Set<String> spokenOf =
                whole.candidates().stream().map(Candidate::label).collect(Collectors.toSet());
        List<Reading> sure = new ArrayList<>();
        for (Part part : parts) {
            Reading reading = read(part);
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
    private Reading followed(Utterance utterance, Reading alone) {
        Optional<String> both =
                utterance.together().filter(any -> FollowUp.is(utterance.text(), alone));
        if (both.isEmpty()) {
            return alone;
        }
        Part together = part(both.get(), alone.language());
        Reading reading = isVetoed(together) ? read(together).asked() : read(together);
        return confidence(reading) > confidence(alone) ? reading : alone;
    }

    private Reading read(Part part) {
        Scores scores = base.scores(part.heard());
        Reading shared = reading(part.text(), scores, base.labels());
        if (meanings == base) {
            return shared;
        }
        Reading own = reading(part.text(), meanings.over(scores), meanings.labels());
        return isAddedTo(own) || isSame(own, shared) ? own : own.asked();
    }

    /** What the shop has added nothing to is answered no more surely than without its phrasings. */
    private boolean isAddedTo(Reading reading) {
        return reading.way() != Way.ANSWER
                || label(reading).filter(meanings::isAddedTo).isPresent();
    }

    private static boolean isSame(Reading own, Reading shared) {
        return shared.way() == Way.ANSWER && label(own).equals(label(shared));
    }

    private Reading reading(String text, Scores scores, List<String> labels) {
        Language language = scores.text().language();
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
                candidates(labels, sums, order, best, amongThree),
                best >= SURE.get(language)
                        ? Way.ANSWER
                        : amongThree >= LIKELY_AMONG_THREE ? Way.ASK : Way.HANDOVER);
    }

    /** The best has its own probability; the others share what is left of that of the three, by their scores. */
    private static List<Candidate> candidates(
            List<String> labels, float[] sums, int[] order, double best, double amongThree) {
        double left = Math.max(0, amongThree - best);
        double others =
                IntStream.of(order).skip(1).limit(2).mapToDouble(i -> weight(sums[i])).sum();
        return IntStream.range(0, Math.min(Reading.MOST, order.length))
                .mapToObj(
                        place ->
                                new Candidate(
                                        labels.get(order[place]),
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
