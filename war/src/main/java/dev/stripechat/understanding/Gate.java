package dev.stripechat.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** How probable something is, by what speaks for it: a logistic regression. */
final class Gate {

    private static final int ROUNDS = 200;
    private static final double STEP = 0.3;
    private static final double DECAY = 1e-2;

    private final double[] mean;
    private final double[] spread;
    private final double[] weight;

    private Gate(double[] mean, double[] spread, double[] weight) {
        this.mean = mean;
        this.spread = spread;
        this.weight = weight;
    }

    /** One case that is known. */
    record Case(double[] evidence, boolean so, double counts) {}

    /** One that nobody has taught: the weights are given, the last is the constant. */
    static Gate of(double... weight) {
        double[] spread = new double[weight.length - 1];
        Arrays.fill(spread, 1);
        return new Gate(new double[weight.length - 1], spread, weight);
    }

    /** As {@link #numbers} told it. */
    static Gate read(double[] numbers) {
        int size = (numbers.length - 1) / 3;
        return new Gate(
                Arrays.copyOf(numbers, size),
                Arrays.copyOfRange(numbers, size, 2 * size),
                Arrays.copyOfRange(numbers, 2 * size, numbers.length));
    }

    /** All that was learned. */
    DoubleStream numbers() {
        return Stream.of(mean, spread, weight).flatMapToDouble(Arrays::stream);
    }

    static Gate learned(List<Case> cases) {
        int size = cases.get(0).evidence().length;
        double[] mean = new double[size];
        double[] spread = new double[size];
        for (int i = 0; i < size; i++) {
            int at = i;
            mean[i] = cases.stream().mapToDouble(known -> known.evidence()[at]).average().orElse(0);
            double middle = mean[i];
            spread[i] =
                    Math.sqrt(
                                    cases.stream()
                                            .mapToDouble(known -> known.evidence()[at] - middle)
                                            .map(off -> off * off)
                                            .average()
                                            .orElse(0))
                            + 1e-6;
        }
        Gate gate = new Gate(mean, spread, new double[size + 1]);
        gate.fit(cases);
        return gate;
    }

    private void fit(List<Case> cases) {
        double total = cases.stream().mapToDouble(Case::counts).sum();
        double[][] standard = cases.stream().map(this::standard).toArray(double[][]::new);
        double[] squares = new double[weight.length];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[weight.length];
            for (int n = 0; n < standard.length; n++) {
                Case known = cases.get(n);
                double off = known.counts() / total * (sigmoid(standard[n]) - (known.so() ? 1 : 0));
                for (int i = 0; i < weight.length; i++) {
                    slope[i] += off * standard[n][i];
                }
            }
            for (int i = 0; i < weight.length; i++) {
                double pull = slope[i] + (i < mean.length ? DECAY * weight[i] : 0);
                squares[i] += pull * pull;
                weight[i] -= STEP * pull / Math.sqrt(squares[i] + 1e-12);
            }
        }
    }

    /** The evidence in standard measure, and a constant. */
    private double[] standard(Case known) {
        return standard(known.evidence());
    }

    private double[] standard(double[] evidence) {
        double[] standard = new double[weight.length];
        for (int i = 0; i < mean.length; i++) {
            standard[i] = Math.max(-4, Math.min(4, (evidence[i] - mean[i]) / spread[i]));
        }
        standard[mean.length] = 1;
        return standard;
    }

    private double sigmoid(double[] standard) {
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            sum += weight[i] * standard[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    double probability(double[] evidence) {
        return sigmoid(standard(evidence));
    }
}
