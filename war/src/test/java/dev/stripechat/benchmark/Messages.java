package dev.stripechat.benchmark;

import dev.stripechat.world.TestShop;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How many messages a second are accepted, shown to an agent, answered; and how long that takes. */
final class Messages {

    private static final double HALF_OF_MARK = 250;
    private static final double P50 = 0.5;
    private static final double P99 = 0.99;

    private final Settings settings;
    private final Pinned process;
    private final Report report;
    private final Costs costs;
    private final URI server;
    private final TestShop shop;

    Messages(
            Settings settings,
            Pinned process,
            Report report,
            Costs costs,
            URI server,
            TestShop shop) {
        this.settings = settings;
        this.process = process;
        this.report = report;
        this.costs = costs;
        this.server = server;
        this.shop = shop;
    }

    /** What was ordered while it was measured is finished first, so that the next figure does not pay for it. */
    private void quiet() {
        costs.awaitNoTasks();
    }

    /** Gives back how many are accepted while an agent is in charge and no Inbox is open. */
    double accepted(List<Prepared.Right> talks) {
        try (Crowd crowd = Crowd.open(server, shop, talks)) {
            compileNothingTwice();
            load(crowd, Talk::isAccepted).full(settings.window(), settings.warmUp(), costs);
            return full("accepted", "at least 1000", crowd, Talk::isAccepted);
        } finally {
            quiet();
        }
    }

    /** An agent is in charge and looks: no machine answers. */
    void shown(String token, List<Prepared.Right> talks) {
        try (Crowd crowd = Crowd.open(server, shop, talks)) {
            OpenInbox inbox = watching(token, crowd);
            double shown = full("shown to an agent", "at least 500", crowd, Talk::isShown);
            inbox.beats();
            paced("shopper to agent at half of that", "at most 100 ms", crowd, shown / 2);
            inbox.beats();
            paced("shopper to agent at half of the mark", "", crowd, HALF_OF_MARK);
        } finally {
            quiet();
        }
    }

    /** The assistant is in charge, and an agent looks. */
    void answered(String token, List<Prepared.Right> talks) {
        try (Crowd crowd = Crowd.open(server, shop, talks)) {
            watching(token, crowd);
            full(
                    "shown to an agent and answered by the assistant",
                    "",
                    crowd,
                    talk -> talk.isShown() && talk.isAnswered());
        } finally {
            quiet();
        }
    }

    private OpenInbox watching(String token, Crowd crowd) {
        OpenInbox inbox = new OpenInbox(token, crowd.talks());
        inbox.open(crowd.lines(), server.toString());
        return inbox;
    }

    private static Load load(Crowd crowd, Predicate<Talk> goal) {
        return new Load(crowd.lines(), crowd.talks(), goal);
    }

    private double full(String what, String mark, Crowd crowd, Predicate<Talk> goal) {
        // a short one first: a new goal is new code
        load(crowd, goal).full(settings.window(), Duration.ofSeconds(3), costs);
        record("JFR.start", "settings=profile");
        Load.Outcome outcome = load(crowd, goal).full(settings.window(), settings.seconds(), costs);
        record("JFR.stop", "filename=" + what.replace(' ', '-') + ".jfr");
        report.add(what, "/s", outcome.perSecond(), mark, times(outcome) + "; " + costs.words());
        return outcome.perSecond();
    }

    /** The first flight recording throws away all that is compiled. */
    private void compileNothingTwice() {
        record("JFR.start", "settings=profile");
        record("JFR.stop", "filename=before.jfr");
    }

    private void record(String command, String option) {
        if (settings.profile()) {
            process.jcmd(command, "name=benchmark", option).forEach(report::say);
        }
    }

    private void paced(String what, String mark, Crowd crowd, double perSecond) {
        Load.Outcome outcome =
                load(crowd, Talk::isShown).paced(perSecond, settings.seconds(), costs);
        report.add(
                what,
                "ms at the 99th",
                outcome.millis(P99),
                mark,
                "%s; %.0f/s; %s".formatted(times(outcome), outcome.perSecond(), costs.words()));
    }

    private static String times(Load.Outcome outcome) {
        return String.format(
                Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", outcome.millis(P50), outcome.millis(P99));
    }
}
