package dev.stripechat.evaluation;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What something costs from now on: seconds of this thread's processor, and memory that stays. */
final class Cost {

    private final long cpu = cpu();
    private final long memory = memory();

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long memory() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Override
    public String toString() {
        double seconds = (cpu() - cpu) / 1e9;
        return String.format(Locale.ROOT, "%.2f s, %.1f MB", seconds, (memory() - memory) / 1e6);
    }
}
