package dev.stripechat.benchmark;

import dev.stripechat.world.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Where it was measured. */
final class Machine {

    private Machine() {}

    static String words(TestDatabase database, Settings settings) {
        return """
        %s, commit %s, %s, %d cores, load %s
        Java %s, server on core 0 with %s
        %s; fsync=%s, synchronous_commit=%s, on core 1 with the load generator
        %s
        """
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Pinned.output(List.of("git", "describe", "--always", "--dirty")).trim(),
                        processor(),
                        cores(),
                        read("/proc/loadavg").split(" ")[0],
                        Runtime.version(),
                        String.join(" ", settings.java()),
                        database.column("select version()").get(0).replaceAll(" on .*", ""),
                        database.column("show fsync").get(0),
                        database.column("show synchronous_commit").get(0),
                        settings);
    }

    private static String processor() {
        return processors()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceAll(".*: ", ""))
                .findFirst()
                .orElse("unknown processor");
    }

    private static long cores() {
        return processors().filter(line -> line.startsWith("processor")).count();
    }

    private static java.util.stream.Stream<String> processors() {
        return read("/proc/cpuinfo").lines();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
