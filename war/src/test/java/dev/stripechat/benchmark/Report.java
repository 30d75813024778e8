package dev.stripechat.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table that is printed in the end; each line also as soon as it is known. */
final class Report {

    private final PrintStream out;
    private final List<String> lines = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
        line("measured", "figure", "mark", "cost");
        line("---", "---", "---", "---");
    }

    void say(String words) {
        out.println(words);
    }

    void add(String what, String unit, double figure, String mark, String cost) {
        String shown =
                String.format(Locale.ROOT, figure < 10 ? "%.2f %s" : "%.0f %s", figure, unit);
        line(what, shown, mark, cost);
    }

    private void line(String... cells) {
        String line = "| " + String.join(" | ", cells) + " |";
        lines.add(line);
        out.println(line);
    }

    void print() {
        out.println();
        lines.forEach(out::println);
    }
}
