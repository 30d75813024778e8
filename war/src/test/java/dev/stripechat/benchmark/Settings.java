package dev.stripechat.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How large and how long.
 *
 * @param jar the release; another one than has just been built, to compare
 * @param java options of the server's JVM, as {@code docs/benchmarks.md} tells operators
 * @param seconds of each measurement
 * @param warmUp seconds before the first
 * @param window messages under way at once; also the connections of the bare inserts
 * @param talks conversations that the messages are spread over, once with an agent and once with the assistant
 * @param idle open widgets whose memory is measured
 * @param starts of which the median counts
 * @param profile whether the server writes a flight recording of each measurement
 */
record Settings(
        Path jar,
        List<String> java,
        Duration seconds,
        Duration warmUp,
        int window,
        int talks,
        int idle,
        int starts,
        boolean profile) {

    static Settings ofProperties() {
        return new Settings(
                Path.of(System.getProperty("benchmark.jar", "target/stripe-chat.jar"))
                        .toAbsolutePath(),
                List.of(System.getProperty("benchmark.java", "-Xmx512m").trim().split("\\s+")),
                Duration.ofSeconds(Integer.getInteger("benchmark.seconds", 10)),
                Duration.ofSeconds(Integer.getInteger("benchmark.warmup", 20)),
                Integer.getInteger("benchmark.window", 32),
                Integer.getInteger("benchmark.talks", 2_000),
                Integer.getInteger("benchmark.idle", 5_000),
                Integer.getInteger("benchmark.starts", 3),
                Boolean.getBoolean("benchmark.profile"));
    }
}
