package dev.stripechat.evaluation;

import dev.stripechat.kernel.Language;
import dev.stripechat.understanding.Candidate;
import dev.stripechat.understanding.DoubtFile;
import dev.stripechat.understanding.Example;
import dev.stripechat.understanding.Reading;
import dev.stripechat.understanding.TextEncoder;
import dev.stripechat.understanding.Understanding;
import dev.stripechat.understanding.Utterance;
import dev.stripechat.understanding.encoder.ServerEncoder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The command of {@code docs/answers-evaluation.md}. */
public final class Evaluation {

    private static final double TOO_LIKE = 0.82;

    private final TextEncoder encoder;
    private final PrintWriter out;

    private Evaluation(TextEncoder encoder, PrintWriter out) {
        this.encoder = encoder;
        this.out = out;
    }

    /** Settings are system properties: {@code answers.sets}, {@code .library}, {@code .in}, {@code .out}, {@code .twins}, {@code .prepare}. */
    public static void main(String[] none) throws IOException {
        TextEncoder encoder =
                new ServerEncoder(setting("answers.library"), setting("answers.model"));
        PrintWriter out = new PrintWriter(System.out, true);
        Evaluation evaluation = new Evaluation(encoder, out);
        out.println(encoder.isHere() ? "with the sentence encoder" : "by words alone");
        if (setting("answers.prepare").isPresent()) {
            Files.writeString(
                    Path.of(setting("answers.prepare").get()),
                    DoubtFile.of(OwnSets.seed().stream().map(Line::example).toList()));
        } else if (setting("answers.in").isPresent()) {
            evaluation.file(
                    Path.of(setting("answers.in").get()),
                    Path.of(setting("answers.out").orElse("target/answers.tsv")));
        } else {
            evaluation.own(setting("answers.twins").isPresent());
            if (setting("answers.sets").isPresent()) {
                evaluation.others(Path.of(setting("answers.sets").get()));
            }
        }
    }

    private static Optional<String> setting(String key) {
        return Optional.ofNullable(System.getProperty(key)).filter(value -> !value.isBlank());
    }

    /** One decision for each line of language, tab, text. */
    private void file(Path in, Path target) throws IOException {
        Understanding understanding = learned(OwnSets.seed());
        try (PrintWriter answers = new PrintWriter(Files.newBufferedWriter(target))) {
            for (String row : Files.readAllLines(in)) {
                String[] sides = row.split("\t", 2);
                Reading reading =
                        understanding.read(Utterance.first(sides[1], Language.of(sides[0]))).get(0);
                Candidate best = reading.best().orElse(new Candidate("", 0));
                answers.printf(
                        Locale.ROOT,
                        "%s\t%s\t%.4f%n",
                        reading.way().name().toLowerCase(Locale.ROOT),
                        best.label(),
                        best.confidence());
            }
        }
        out.println(target);
    }

    private void own(boolean twins) {
        List<Line> seed = OwnSets.seed();
        Cost cost = new Cost();
        Understanding understanding = learned(seed);
        out.printf(Locale.ROOT, "learned from %d lines: %s%n", seed.size(), cost);
        out.println(Shop.added(understanding));
        Twins known = new Twins(seed);
        for (Language language : Language.values()) {
            report(
                    "development",
                    language,
                    unlike(known, OwnSets.development(language), twins),
                    understanding);
            report(
                    "held out",
                    language,
                    unlike(known, OwnSets.heldOut(language), twins),
                    understanding);
            out.println(Talks.of(language, understanding));
        }
    }

    private Understanding learned(List<Line> lines) {
        List<Example> examples = lines.stream().map(Line::example).toList();
        return Understanding.learnedFrom(examples, encoder);
    }

    private List<Line> unlike(Twins known, List<Line> lines, boolean print) {
        return lines.stream()
                .filter(
                        line -> {
                            Twins.Twin twin = known.of(line).orElseThrow();
                            boolean dropped = twin.likeness() >= TOO_LIKE;
                            if (print || dropped) {
                                out.printf(
                                        Locale.ROOT,
                                        "%s%.2f\t%s\t%s\t%s%n",
                                        dropped ? "dropped " : "",
                                        twin.likeness(),
                                        line.label(),
                                        line.text(),
                                        twin.line().text());
                            }
                            return !dropped;
                        })
                .toList();
    }

    private void report(
            String name, Language language, List<Line> lines, Understanding understanding) {
        Run run = Run.of(lines, understanding);
        Figures figures = run.figures();
        Figures asked = figures.of(Line::isAnswered);
        out.printf("%n%s, %s: %d lines%n", name, language.tag(), lines.size());
        row("right label, forced to choose", asked.share(one -> one.guess().isRight(one.line())));
        row("answered rightly", asked.share(Figures.Case::answeredRightly));
        row("wrong, of all at 40 % out of scope", figures.wrong());
        row("asked back, right one among three", asked.share(Figures.Case::askedRightly));
        row(
                "answered rightly or among three",
                asked.share(one -> one.answeredRightly() || one.askedRightly()));
        row("handed over", asked.share(one -> one.guess().outcome() == Guess.Outcome.HANDED_OVER));
        for (String kind : List.of("near", "far", "attack")) {
            row(
                    kind + " answered",
                    figures.of(line -> line.label().equals(kind))
                            .share(one -> one.guess().isAnswered()));
        }
        row("milliseconds, median and 95 %", run.milliseconds());
    }

    private void row(String name, String figure) {
        out.printf("  %-38s %s%n", name, figure);
    }

    private void others(Path folder) throws IOException {
        for (PublicSet set : PublicSet.in(folder)) {
            out.printf(
                    "%n%s: %d lines, asked %d%n",
                    set.name(), set.train().size(), set.test().size());
            Run run = Run.of(set.test(), learned(set.train()));
            Bm25 plain = new Bm25(set.train());
            compared(
                    run.figures(),
                    new Figures(
                            set.test().stream()
                                    .map(line -> new Figures.Case(line, plain.guess(line.text())))
                                    .toList()));
        }
    }

    private void compared(Figures ours, Figures plain) {
        Figures asked = ours.of(Line::isAnswered);
        Figures plainly = plain.of(Line::isAnswered);
        row("right label, forced to choose", asked.share(one -> one.guess().isRight(one.line())));
        row("  BM25", plainly.share(one -> one.guess().isRight(one.line())));
        row("among three", asked.share(one -> one.guess().isAmongThree(one.line())));
        row("  BM25", plainly.share(one -> one.guess().isAmongThree(one.line())));
        if (asked.cases().size() < ours.cases().size()) {
            row("best overall, over all thresholds", ours.bestOverall());
            row("  BM25", plain.bestOverall());
            row("out of scope known at 95 % coverage", ours.foreignRecall());
            row("  BM25", plain.foreignRecall());
        }
        row("answered rightly", asked.share(Figures.Case::answeredRightly));
        row("wrong, of all at 40 % out of scope", ours.wrong());
    }
}
