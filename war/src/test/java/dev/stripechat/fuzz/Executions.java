package dev.stripechat.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;

/** Counts what a fuzz target was given, so that one that hardly ran does not pass for nothing. */
final class Executions {

    private static final boolean FUZZING = "1".equals(System.getenv("JAZZER_FUZZ"));

    private final String target;
    private long count;
    private long started;
    private long startedCpu;

    Executions(String target) {
        this.target = target;
    }

    void count() {
        if (count++ == 0) {
            started = System.nanoTime();
            startedCpu = cpu();
        }
    }

    long counted() {
        return count;
    }

    /** Says how many there were; when fuzzing, they are as many as were asked for. */
    void areEnough() {
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                "fuzz %s: %d executions in %.1f s, %.0f/s, %.1f s of them computing%n",
                target, count, seconds, count / seconds, (cpu() - startedCpu) / 1e9);
        if (FUZZING) {
            assertThat(count).isGreaterThanOrEqualTo(Long.getLong("fuzz.executions", 200_000));
        }
    }

    /** Of this thread; Jazzer stays in the one it was called in. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
