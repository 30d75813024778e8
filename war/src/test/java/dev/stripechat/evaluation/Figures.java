package dev.stripechat.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Shares in percent over lines and what was made of them, each with its interval of 95 % by bootstrap. */
record Figures(List<Case> cases) {

    private static final long SEED = 20261129;
    private static final int SAMPLES = 1_000;
    private static final double OUT_OF_SCOPE = 0.4;

    /** A line and what was made of it. */
    record Case(Line line, Guess guess) {

        boolean answeredRightly() {
            return line.isAnswered() && guess.isAnswered() && guess.isRight(line);
        }

        boolean answeredWrongly() {
            return guess.isAnswered() && !answeredRightly();
        }

        boolean askedRightly() {
            return guess.outcome() == Guess.Outcome.ASKED && guess.isAmongThree(line);
        }
    }

    Figures of(Predicate<Line> which) {
        return new Figures(cases.stream().filter(one -> which.test(one.line())).toList());
    }

    /** The share for which something holds. */
    String share(Predicate<Case> holds) {
        return interval(
                sample ->
                        100.0 * sample.stream().filter(holds).count() / Math.max(1, sample.size()));
    }

    /** Wrong answers of all messages if 40 % of them were out of scope. */
    String wrong() {
        return interval(
                sample ->
                        100 * (1 - OUT_OF_SCOPE) * wrong(sample, true)
                                + 100 * OUT_OF_SCOPE * wrong(sample, false));
    }

    private static double wrong(List<Case> sample, boolean answered) {
        List<Case> part =
                sample.stream().filter(one -> one.line().isAnswered() == answered).toList();
        return part.stream().filter(Case::answeredWrongly).count()
                / (double) Math.max(1, part.size());
    }

    /** The best share of right decisions over all thresholds: answered rightly, or left alone rightly. */
    String bestOverall() {
        return interval(Figures::bestOverall);
    }

    private static double bestOverall(List<Case> sample) {
        List<Case> sorted = byConfidence(sample);
        long right = sorted.stream().filter(one -> !one.line().isAnswered()).count();
        long best = right;
        for (Case one : sorted) {
            if (!one.line().isAnswered()) {
                right--;
            } else if (one.guess().isRight(one.line())) {
                right++;
            }
            best = Math.max(best, right);
        }
        return 100.0 * best / Math.max(1, sample.size());
    }

    /** The share of what is out of scope that lies below the confidence which 95 % of the rest reach. */
    String foreignRecall() {
        return interval(
                sample -> {
                    double[] own =
                            sample.stream()
                                    .filter(one -> one.line().isAnswered())
                                    .mapToDouble(one -> one.guess().confidence())
                                    .sorted()
                                    .toArray();
                    double threshold = own.length == 0 ? 0 : own[own.length / 20];
                    List<Case> foreign =
                            sample.stream().filter(one -> !one.line().isAnswered()).toList();
                    return 100.0
                            * foreign.stream()
                                    .filter(one -> one.guess().confidence() < threshold)
                                    .count()
                            / Math.max(1, foreign.size());
                });
    }

    private static List<Case> byConfidence(List<Case> cases) {
        return cases.stream()
                .sorted(
                        (one, other) ->
                                Double.compare(
                                        other.guess().confidence(), one.guess().confidence()))
                .toList();
    }

    private String interval(Function<List<Case>, Double> figure) {
        Random random = new Random(SEED);
        double[] samples = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            samples[i] =
                    figure.apply(
                            IntStream.range(0, cases.size())
                                    .mapToObj(n -> cases.get(random.nextInt(cases.size())))
                                    .toList());
        }
        Arrays.sort(samples);
        return String.format(
                Locale.ROOT,
                "%.1f (%.1f-%.1f)",
                figure.apply(cases),
                samples[SAMPLES / 40],
                samples[SAMPLES - 1 - SAMPLES / 40]);
    }
}
