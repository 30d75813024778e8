package dev.stripechat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.FreshIds;
import dev.stripechat.runtime.clock.WrongClock;
import dev.stripechat.world.TestWar;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing lost, nothing twice, nothing out of order, whatever breaks. */
@Tag("faults")
class FaultTest {

    private static final double ENOUGH = 5;
    private static final List<Path> NODES =
            List.of(TestWar.packaged(), TestWar.with("fast-clock", List.of(WrongClock.class)));

    @Test
    @Timeout(value = 25, unit = TimeUnit.MINUTES)
    void nothing_is_lost_or_said_twice_or_out_of_order_whatever_breaks() {
        Plan plan = Plan.asked();

        Report report = FaultRun.of(plan, NODES);

        System.out.println(report.print());
        assertThat(report.findings()).isEmpty();
        assertThat(report.tally().of("refused")).isZero();
        assertThat(report.percent("sends cut before")).isGreaterThan(ENOUGH);
        assertThat(report.percent("sends cut after")).isGreaterThan(ENOUGH);
        assertThat(report.ofEvents("events doubled")).isGreaterThan(20);
        assertThat(report.ofEvents("events late")).isGreaterThan(10);
        assertThat(report.faults()).hasSameSizeAs(plan.faults());
        assertThat(report.jumps()).isEmpty();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void the_checker_finds_doubles_where_repeats_are_taken_for_new() {
        Path forgetful = TestWar.with("fresh-ids", List.of(FreshIds.class));
        Plan plan = new Plan("control", 120, 6, 1, List.of(), 7);

        Report report = FaultRun.of(plan, List.of(forgetful));

        System.out.println(report.print());
        assertThat(report.kinds(Finding.Kind.DOUBLE)).isPositive();
    }
}
