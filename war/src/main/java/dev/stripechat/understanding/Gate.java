package dev.stripechat.understanding;

import java.util.List;

/** How probable something is, by what speaks for it: a logistic regression. */
final class Gate {

    private static final int ROUNDS = 300;
    private static final double STEP = 0.3;
    private static final double DECAY = 1e-3;

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
        java.util.Arrays.fill(spread, 1);
        return new Gate(new double[weight.length - 1], spread, weight);
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
        double[] squares = new double[weight.length];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[weight.length];
            for (Case known : cases) {
                double off =
                        known.counts()
                                * (probability(known.evidence()) - (known.so() ? 1 : 0))
                                / total;
                for (int i = 0; i < mean.length; i++) {
                    slope[i] += off * standard(known.evidence(), i);
                }
                slope[mean.length] += off;
            }
            for (int i = 0; i < weight.length; i++) {
                double pull = slope[i] + (i < mean.length ? DECAY * weight[i] : 0);
                squares[i] += pull * pull;
                weight[i] -= STEP * pull / Math.sqrt(squares[i] + 1e-12);
            }
        }
    }

    private double standard(double[] evidence, int i) {
        return Math.max(-4, Math.min(4, (evidence[i] - mean[i]) / spread[i]));
    }

    double probability(double[] evidence) {
        double sum = weight[mean.length];
        for (int i = 0; i < mean.length; i++) {
            sum += weight[i] * standard(evidence, i);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
