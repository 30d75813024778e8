package dev.stripechat.evaluation;

import dev.stripechat.understanding.Reading;
import dev.stripechat.understanding.Understanding;
import dev.stripechat.understanding.Utterance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** All lines read one after the other by one thread. */
record Run(Figures figures, long[] nanos) {

    private static final int WARM_UP = 200;

    static Run of(List<Line> lines, Understanding understanding) {
        for (int i = 0; i < WARM_UP; i++) {
            read(lines.get(i % lines.size()), understanding);
        }
        List<Figures.Case> cases = new ArrayList<>();
        long[] nanos = new long[lines.size()];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            List<Reading> readings = read(lines.get(i), understanding);
            nanos[i] = System.nanoTime() - start;
            cases.add(new Figures.Case(lines.get(i), Guess.of(readings, lines.get(i))));
        }
        Arrays.sort(nanos);
        return new Run(new Figures(cases), nanos);
    }

    private static List<Reading> read(Line line, Understanding understanding) {
        return understanding.read(Utterance.first(line.text(), line.language()));
    }

    String milliseconds() {
        return String.format(
                Locale.ROOT,
                "%.2f, %.2f",
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 95 / 100] / 1e6);
    }
}
