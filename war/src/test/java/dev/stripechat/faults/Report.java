package dev.stripechat.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a run was and how it ended. */
record Report(Plan plan, Log log, Tally tally, List<Chaos.Done> faults, List<Finding> findings) {

    /** Of all attempts to say something, in hundred. */
    double percent(String what) {
        return 100.0 * tally.of(what) / Math.max(1, tally.of("sends"));
    }

    /** Of all events of Stripe, in hundred. */
    double ofEvents(String what) {
        return 100.0 * tally.of(what) / Math.max(1, tally.of("events"));
    }

    List<String> jumps() {
        return LiveOrder.jumps(log);
    }

    long kinds(Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }

    long count(Plan.Fault fault) {
        return faults.stream().filter(done -> done.fault() == fault).count();
    }

    /** For who runs it; also kept in a file. */
    String print() {
        StringBuilder text = new StringBuilder();
        line(text, "seed", Long.toString(plan.seed()));
        line(text, "messages kept", Integer.toString(kept()));
        line(text, "conversations", Integer.toString(conversations()));
        tally.all().forEach((what, n) -> line(text, what, n + share(what)));
        line(text, "known when repeated", "at least " + tally.of("sends cut after"));
        Waits waits = Waits.of(log);
        for (Chaos.Done done : faults) {
            line(text, done.fault().words() + " " + done.whom(), waits.around(done));
        }
        line(text, "longest wait of a message", seconds(waits.longest()));
        line(text, "duration", seconds(log.now()));
        line(text, "frames out of order", Integer.toString(jumps().size()));
        for (Finding.Kind kind : Finding.Kind.values()) {
            line(text, kind.name().toLowerCase(Locale.ROOT), Long.toString(kinds(kind)));
        }
        findings.stream()
                .limit(40)
                .forEach(finding -> text.append("  ").append(finding).append('\n'));
        jumps().stream().limit(10).forEach(jump -> text.append("  ").append(jump).append('\n'));
        keep(text.toString());
        return text.toString();
    }

    private int kept() {
        Map<String, Long> ids = new HashMap<>();
        log.accepted().forEach(a -> ids.put(a.conversation() + a.clientId(), a.number()));
        return ids.size();
    }

    private int conversations() {
        return (int) log.sent().stream().map(Log.Sent::conversation).distinct().count();
    }

    private String share(String what) {
        if (what.startsWith("sends cut")) {
            return String.format(Locale.ROOT, " (%.1f %%)", percent(what));
        }
        boolean isShare = what.equals("events doubled") || what.equals("events late");
        return isShare ? String.format(Locale.ROOT, " (%.1f %%)", ofEvents(what)) : "";
    }

    private void keep(String text) {
        try {
            Files.writeString(Path.of("target", "faults", plan.name(), "report.txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(StringBuilder text, String what, String value) {
        text.append(String.format(Locale.ROOT, "  %-28s %s%n", what, value));
    }

    static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
