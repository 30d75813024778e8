package dev.stripechat.stories.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import dev.stripechat.stories.browser.CompanionCheckouts.Outcome;
import dev.stripechat.stories.browser.Lab.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What the tag costs a shop: measured, not asserted. {@code docs/benchmarks.md} says how it is called.
 */
public final class WidgetLab {

    private static final int ROUNDS = Integer.getInteger("lab.rounds", 5);
    private static final int CHECKOUTS = Integer.getInteger("lab.checkouts", 25);
    private static final double SLOWER = 4;
    private static final double QUIET_MILLIS = 2_000;

    private static final String WATCH =
            "window.blocked = []; new PerformanceObserver(list => list.getEntries().forEach(one =>"
                    + " window.blocked.push(one.duration))).observe({ type: 'longtask', buffered: true })";

    private static final String TOTAL =
            "window.blocked.reduce((sum, one) => sum + Math.max(0, one - 50), 0)";

    private final LabWorld world = LabWorld.shared();

    private WidgetLab() {}

    /** Measures all of it and prints two tables. */
    public static void main(String[] words) {
        int code = 1;
        try {
            WidgetLab lab = new WidgetLab();
            lab.phone();
            lab.button();
            code = 0;
        } catch (AssertionError | RuntimeException broken) {
            System.err.println(broken);
        }
        System.exit(code);
    }

    private void phone() {
        LabPage page = LabPage.in("en");
        say("phone 412 x 915, CPU %.0f times slower, median of %d", SLOWER, ROUNDS);
        say(
                "| page | blocking time, ms | longest task, ms | bytes of ours (brotli) | requests of ours |");
        say("| --- | --- | --- | --- | --- |");
        row("without the tag", () -> seen(page.withoutTag(), false));
        row("with the tag", () -> seen(page, false));
        row("with the tag, and the chat opened", () -> seen(page, true));
    }

    private record Seen(double blocked, double longest, long bytes, int requests) {}

    private static void row(String name, Supplier<Seen> round) {
        List<Seen> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(round.get());
        }
        double blocked = median(rounds.stream().mapToDouble(Seen::blocked).toArray());
        double longest = median(rounds.stream().mapToDouble(Seen::longest).toArray());
        Seen last = rounds.get(rounds.size() - 1);
        say(
                "| %s | %.0f | %.0f | %d | %d |",
                name, blocked, longest, last.bytes(), last.requests());
    }

    private Seen seen(LabPage wanted, boolean opens) {
        try (BrowserContext context = world.context(phoneOptions());
                LabVisitor visitor = new LabVisitor(world.lab, context)) {
            Page page = visitor.page();
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            slowDown(context, page);
            visitor.prepares(WATCH).visits(wanted);
            page.waitForLoadState();
            page.waitForTimeout(QUIET_MILLIS);
            if (opens) {
                visitor.opens();
                page.waitForTimeout(QUIET_MILLIS);
            }
            List<String> ours = asked.stream().filter(url -> url.contains("/widget/")).toList();
            return new Seen(
                    number(page, TOTAL),
                    number(page, "Math.max(0, ...window.blocked)"),
                    ours.stream().mapToLong(WidgetLab::compressed).sum(),
                    ours.size());
        }
    }

    private static Browser.NewContextOptions phoneOptions() {
        return new Browser.NewContextOptions()
                .setViewportSize(412, 915)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true);
    }

    private static void slowDown(BrowserContext context, Page page) {
        CDPSession session = context.newCDPSession(page);
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", SLOWER);
        session.send("Emulation.setCPUThrottlingRate", rate);
    }

    private static long compressed(String url) {
        String file = "/META-INF/resources" + url.replaceFirst("^\\w+://[^/]+", "") + ".br";
        try (InputStream in = WidgetLab.class.getResourceAsStream(file)) {
            return in == null ? 0 : in.readAllBytes().length;
        } catch (IOException e) {
            return 0;
        }
    }

    private void button() {
        say("");
        say("pay button of a companion checkout, %d each, milliseconds", CHECKOUTS);
        say("| our server | paid | shop's code runs after, p50 | p95 | paid after, p50 | p95 |");
        say("| --- | --- | --- | --- | --- | --- |");
        try (CompanionCheckouts checkouts = new CompanionCheckouts(world)) {
            checkouts.paysWithoutUs();
            paid("no tag", checkouts::paysWithoutUs);
            for (Trouble trouble : Trouble.values()) {
                String name = trouble.name().toLowerCase(Locale.ROOT);
                paid(trouble == Trouble.NONE ? "well" : name, () -> checkouts.pays(trouble));
            }
        }
    }

    private static void paid(String name, PaysOnce one) {
        List<Outcome> all = new ArrayList<>();
        for (int i = 0; i < CHECKOUTS; i++) {
            all.add(one.pays());
        }
        long paid = all.stream().filter(each -> each.status().equals("succeeded")).count();
        double[] delays = all.stream().mapToDouble(Outcome::delay).toArray();
        double[] tooks = all.stream().mapToDouble(Outcome::took).toArray();
        say(
                "| %s | %d | %.1f | %.1f | %.0f | %.0f |",
                name, paid, at(delays, 0.5), at(delays, 0.95), at(tooks, 0.5), at(tooks, 0.95));
    }

    @FunctionalInterface
    private interface PaysOnce {
        Outcome pays();
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    private static double median(double[] values) {
        return at(values, 0.5);
    }

    private static double at(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }

    private static void say(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, values));
    }
}
