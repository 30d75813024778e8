package dev.stripechat.faults;

import com.google.gson.JsonObject;
import dev.stripechat.world.Agent;
import dev.stripechat.world.StripeAccount;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** Shoppers and agents talk, everything breaks, and in the end the checker looks at what they know. */
final class FaultRun {

    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Duration LONGEST_REST = Duration.ofSeconds(90);

    private final Plan plan;
    private final Site site;
    private final Log log;
    private final Tally tally;
    private final Pace pace;
    private final Chaos chaos;
    private final StripeMail stripe;
    private final List<RestlessShopper> shoppers = new ArrayList<>();
    private final List<RestlessAgent> agents = new ArrayList<>();
    private final List<Thread> agentsAtWork = new ArrayList<>();
    private final Map<String, JsonObject> details = new HashMap<>();

    private FaultRun(Plan plan, Site site, Log log, Tally tally) {
        this.plan = plan;
        this.site = site;
        this.log = log;
        this.tally = tally;
        this.pace = new Pace(plan.messagesOfShoppers());
        this.chaos = new Chaos(plan, site.nodes(), site.postgres(), log, pace);
        StripeAccount account = new StripeAccount();
        Agent admin = Agent.admin(site.url());
        admin.connectsStripe(account);
        Wire own = new Wire(site.proxy(), site.url().toString());
        stripe = new StripeMail(account, own, misfortune("events", 1));
        for (int i = 0; i < plan.agents(); i++) {
            agents.add(agent(i, admin, own));
        }
        Wire page = new Wire(site.proxy(), site.shop().origin());
        RestlessShopper.World world =
                new RestlessShopper.World(page, site.shop(), stripe, log, pace);
        Ladders ladders = Ladders.of(page, site.shop());
        for (int i = 0; i < plan.shoppers(); i++) {
            shoppers.add(shopper(i, world, ladders));
        }
    }

    /** Runs it to its end, on a node of each of these. */
    static Report of(Plan plan, List<Path> wars) {
        Tally tally = new Tally();
        System.out.println("faults: " + plan);
        try (Site site = Site.open(plan, wars, tally);
                Log log = Log.in(Path.of("target", "faults", plan.name(), "log.txt"))) {
            FaultRun run = new FaultRun(plan, site, log, tally);
            run.talk();
            run.comeToRest();
            run.testify();
            return run.report();
        }
    }

    private RestlessAgent agent(int i, Agent admin, Wire wire) {
        String who = "agent-" + (i + 1);
        String token = admin.adds(who + "@shop.example", "Demo agent " + (i + 1)).token();
        return new RestlessAgent(
                who,
                new Desk(wire, token, log),
                log,
                misfortune("sends", 1_000 + i),
                random(1_000 + i),
                conversation -> Math.floorMod(conversation.hashCode(), plan.agents()) == i);
    }

    private RestlessShopper shopper(int i, RestlessShopper.World world, Ladders ladders) {
        int share = plan.messagesOfShoppers() / plan.shoppers();
        int more = i < plan.messagesOfShoppers() % plan.shoppers() ? 1 : 0;
        return new RestlessShopper(
                "shopper-" + (i + 1),
                world,
                misfortune("sends", 2_000 + i),
                random(2_000 + i),
                ladders.next(i),
                share + more);
    }

    private Misfortune misfortune(String what, int whose) {
        return Misfortune.of(what, plan.seed() * 31 + whose, tally);
    }

    private Random random(int whose) {
        return new Random(plan.seed() * 37 + whose);
    }

    private void talk() {
        agents.forEach(agent -> agentsAtWork.add(Threads.daemon("agent", agent)));
        shoppers.forEach(shopper -> Threads.daemon("shopper", shopper));
        Thread broken = Threads.daemon("chaos", chaos);
        Random weather = random(3);
        until(
                LONGEST,
                "the shoppers are not done",
                () -> {
                    Threads.pause(500 + weather.nextInt(500));
                    Chaos.weather(site.proxy(), weather);
                    if (!broken.isAlive() && !chaos.isOver()) {
                        throw new AssertionError("the chaos broke, see " + plan);
                    }
                    return chaos.isOver() && shoppers.stream().allMatch(RestlessShopper::isSilent);
                });
        log.note("all shoppers are silent");
    }

    /** Everybody reads to the end; answers and payments that are on their way arrive. */
    private void comeToRest() {
        shoppers.forEach(RestlessShopper::end);
        agents.forEach(RestlessAgent::end);
        agentsAtWork.forEach(FaultRun::join);
        Collection<String> all = conversations();
        together(agents, agent -> agent.catchUp(all));
        until(LONGEST_REST, "Stripe is not done", stripe::isDone);
        long end = log.now() + LONGEST_REST.toMillis();
        for (String before = "", now = state(); log.now() < end; before = now, now = state()) {
            if (before.equals(now)
                    && PaymentChecker.check(stripe.sent(), details).isEmpty()
                    && site.waiting().isEmpty()) {
                return;
            }
            Threads.pause(2_000);
        }
    }

    private String state() {
        details.clear();
        agents.get(0).testify(conversations(), details, false);
        return details.toString();
    }

    private void testify() {
        together(shoppers, RestlessShopper::testify);
        Collection<String> all = conversations();
        together(agents, agent -> agent.testify(all, new HashMap<>(), true));
        site.stored()
                .forEach(
                        (conversation, messages) ->
                                log.transcript("database", conversation, messages));
    }

    private Report report() {
        List<Finding> findings = new ArrayList<>(Checker.check(log));
        findings.addAll(PaymentChecker.check(stripe.sent(), details));
        site.waiting().forEach(one -> findings.add(new Finding(Finding.Kind.SILENT, one)));
        return new Report(plan, log, tally, chaos.done(), findings);
    }

    private List<String> conversations() {
        return shoppers.stream()
                .flatMap(shopper -> shopper.places().stream())
                .map(Place::conversation)
                .toList();
    }

    private static <T> void together(List<T> all, java.util.function.Consumer<T> work) {
        List<Thread> threads =
                all.stream().map(one -> Threads.daemon("end", () -> work.accept(one))).toList();
        threads.forEach(FaultRun::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join(LONGEST_REST.toMillis() * 2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (thread.isAlive()) {
            throw new AssertionError("no end of " + List.of(thread.getStackTrace()));
        }
    }

    private void until(Duration patience, String otherwise, BooleanSupplier condition) {
        long end = log.now() + patience.toMillis();
        while (!condition.getAsBoolean()) {
            if (log.now() > end) {
                throw new AssertionError(otherwise + ", seed " + plan.seed());
            }
            Threads.pause(20);
        }
    }
}
