package dev.stripechat.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Kills and freezes, one after the other, while the talk goes on. */
final class Chaos implements Runnable {

    private static final double USUAL_MILLIS = 20_000;
    private static final long FROZEN_MILLIS = 10_000;

    /**
     * Something that was done.
     *
     * @param at when, on the clock of the log
     * @param back when the machine was there again
     */
    record Done(Plan.Fault fault, String whom, long at, long back) {}

    private final Plan plan;
    private final List<Node> nodes;
    private final Postgres postgres;
    private final Log log;
    private final Pace pace;
    private final Random random;
    private final List<Done> done = new ArrayList<>();
    private volatile int current;
    private volatile long currentSince;
    private volatile boolean over;

    Chaos(Plan plan, List<Node> nodes, Postgres postgres, Log log, Pace pace) {
        this.plan = plan;
        this.nodes = nodes;
        this.postgres = postgres;
        this.log = log;
        this.pace = pace;
        this.random = new Random(plan.seed());
    }

    @Override
    public void run() {
        Threads.daemon("pace", this::lead);
        for (Plan.Fault fault : plan.faults()) {
            currentSince = log.now();
            Threads.pause(2_000 + random.nextInt(2_000));
            Done next =
                    switch (fault) {
                        case NODE -> killNode();
                        case POSTGRES -> killPostgres();
                        case FREEZE -> freeze();
                    };
            log.note(next.toString());
            done.add(next);
            current++;
        }
        over = true;
    }

    boolean isOver() {
        return over;
    }

    List<Done> done() {
        return List.copyOf(done);
    }

    private Done killNode() {
        Node node = nodes.get((int) done.stream().filter(this::isOfNode).count() % nodes.size());
        long at = log.now();
        node.kill();
        Threads.pause(random.nextInt(500));
        node.start();
        node.awaitReady();
        return new Done(Plan.Fault.NODE, node.name(), at, log.now());
    }

    private boolean isOfNode(Done one) {
        return one.fault() == Plan.Fault.NODE;
    }

    private Done killPostgres() {
        long at = log.now();
        postgres.kill();
        Threads.pause(random.nextInt(1_000));
        postgres.start();
        return new Done(Plan.Fault.POSTGRES, "", at, log.now());
    }

    private Done freeze() {
        long at = log.now();
        postgres.freeze();
        Threads.pause(FROZEN_MILLIS);
        postgres.thaw();
        return new Done(Plan.Fault.FREEZE, "", at, log.now());
    }

    /** Messages are let go evenly, so that some are on their way whatever happens. */
    private void lead() {
        while (!over) {
            double part = Math.min(0.95, (log.now() - currentSince) / USUAL_MILLIS);
            pace.reached((current + part) / plan.faults().size());
            Threads.pause(50);
        }
        pace.reached(1);
    }

    /** Small things that go wrong with single lines all the time. */
    static void weather(FaultProxy proxy, Random random) {
        List<Link> open = proxy.open();
        if (open.isEmpty()) {
            return;
        }
        Link link = open.get(random.nextInt(open.size()));
        int dice = random.nextInt(10);
        if (dice < 3) {
            proxy.tally().count("lines reset");
            link.reset();
        } else if (dice < 6) {
            proxy.tally().count("lines half-open");
            link.goDeaf(random.nextBoolean());
        } else {
            proxy.tally().count("lines stalled");
            link.stall(500 + random.nextInt(3_500));
        }
    }
}
