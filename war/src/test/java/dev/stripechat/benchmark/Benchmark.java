package dev.stripechat.benchmark;

import dev.stripechat.world.Agent;
import dev.stripechat.world.TestDatabase;
import dev.stripechat.world.TestShop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Measures all of it in one run and prints a table; {@code docs/benchmarks.md} says how it is called. */
public final class Benchmark {

    private static final Duration BEAT = Duration.ofSeconds(5);

    private final Settings settings = Settings.ofProperties();
    private final Report report = new Report(System.out);
    private final TestDatabase database = TestDatabase.empty();
    private final TestShop shop = new TestShop("https://shop.example");
    private final Candidate candidate = new Candidate(settings, database, shop);
    private final Prepared prepared = new Prepared(database, shop.id());

    private Benchmark() {}

    /** Runs it. */
    public static void main(String[] words) {
        new Benchmark().run();
        System.exit(0);
    }

    private void run() {
        String machine = Machine.words(database, settings);
        report.say(machine);
        try (Pinned server = started()) {
            Agent agent = Agent.admin(candidate.url());
            List<Prepared.Right> withAgent = prepared.withAgent(settings.talks(), id(agent));
            Costs costs = new Costs(server.pid(), database);
            report.say("server process " + server.pid());
            Messages messages =
                    new Messages(settings, server, report, costs, candidate.url(), shop);
            double accepted = messages.accepted(withAgent);
            bare(accepted);
            messages.shown(agent.token(), withAgent);
            messages.answered(agent.token(), prepared.withAssistant(settings.talks()));
            idle(server, costs, withAgent, id(agent));
        }
        report.say(machine);
        report.print();
    }

    private static String id(Agent agent) {
        return agent.call("/api/v1/session")
                .get()
                .expect(200)
                .json()
                .getAsJsonObject("staff")
                .get("id")
                .getAsString();
    }

    /** In turn with an empty Payara Micro, so that both meet the same neighbours; the last one stays. */
    private Pinned started() {
        Pinned server = candidate.start();
        report.add("first start: unpacks itself, makes the tables", "s", server.seconds(), "", "");
        double[] empty = new double[settings.starts()];
        double[] ours = new double[settings.starts()];
        for (int i = 0; i < settings.starts(); i++) {
            server.close();
            try (Pinned bare = candidate.startEmpty()) {
                empty[i] = bare.seconds();
            }
            server = candidate.start();
            ours[i] = server.seconds();
        }
        if (settings.starts() > 0) {
            double us = median(ours);
            double them = median(empty);
            report.add("start to first answer, empty Payara Micro", "s", them, "", all(empty));
            report.add("start to first answer", "s", us, "", all(ours));
            report.add("ratio", "times", us / them, "at most 1.5", "");
        }
        return server;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String all(double[] values) {
        return Arrays.stream(values).mapToObj("%.1f"::formatted).collect(Collectors.joining(", "));
    }

    private void bare(double accepted) {
        List<String> conversations =
                prepared.withAgent(settings.window(), "nobody").stream()
                        .map(Prepared.Right::conversation)
                        .toList();
        long seconds = settings.seconds().toSeconds();
        double beside = BareInserts.perSecond(database.url(), shop.id(), seconds, conversations);
        List<String> command =
                new ArrayList<>(List.of("taskset", "-c", Pinned.CORE, Pinned.java("java")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(BareInserts.class.getName());
        command.addAll(List.of(database.url(), shop.id(), Long.toString(seconds)));
        command.addAll(conversations);
        double apart = Double.parseDouble(Pinned.output(command).trim());
        report.add("bare inserts, loop on PostgreSQL's core", "/s", beside, "", "");
        report.add("accepted : bare inserts", "", accepted / beside, "at least 0.5", "");
        report.add("bare inserts, loop on the server's core", "/s", apart, "", "");
        report.add("accepted : these", "", accepted / apart, "", "");
    }

    private void idle(Pinned server, Costs costs, List<Prepared.Right> talks, String agent) {
        List<Prepared.Right> rights = new ArrayList<>(talks);
        rights.addAll(prepared.withAgent(Math.max(0, settings.idle() - talks.size()), agent));
        rights = rights.subList(0, settings.idle());
        long before = server.heldBytes();
        long start = System.nanoTime();
        try (Crowd crowd = Crowd.open(candidate.url(), shop, rights)) {
            double opening = (System.nanoTime() - start) / 1e9;
            report.add("widgets opened", "/s", rights.size() / opening, "", "");
            double each = (double) (server.heldBytes() - before) / rights.size() / 1024;
            report.add(
                    "heap for each of %d idle widgets".formatted(rights.size()),
                    "KiB",
                    each,
                    "at most 10",
                    "%d MiB before".formatted(before >> 20));
            crowd.beats(BEAT, settings.seconds());
            costs.begin();
            crowd.beats(BEAT, settings.seconds());
            costs.end(1);
            double share = costs.serverMillis() / settings.seconds().toMillis();
            report.add(
                    "CPU for 1,000 idle widgets, a heartbeat every 5 s",
                    "% of a core",
                    100 * share * 1_000 / rights.size(),
                    "",
                    "");
        }
    }
}
