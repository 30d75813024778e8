package dev.stripechat.benchmark;

import dev.stripechat.world.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** What a measurement cost: CPU time of the server, of PostgreSQL and of the load generator, and transactions. */
final class Costs {

    private static final String DUE =
            "select count(*) from runtime_task where execution_time < now()";
    private static final long PATIENCE = 60_000_000_000L;
    private static final long BREATH = 200_000_000L;
    private static final String COMMITS =
            "select xact_commit from pg_stat_database where datname = current_database()";

    private final long server;
    private final TestDatabase database;
    private final long postmaster;
    private Sum before = new Sum(0, 0, 0, 0, 0, 0);
    private Sum spent = before;
    private int messages;

    private record Sum(
            long nanos,
            double server,
            double compilers,
            double postgres,
            double own,
            long commits) {

        Sum minus(Sum other) {
            return new Sum(
                    nanos - other.nanos,
                    server - other.server,
                    compilers - other.compilers,
                    postgres - other.postgres,
                    own - other.own,
                    commits - other.commits);
        }
    }

    Costs(long server, TestDatabase database) {
        this.server = server;
        this.database = database;
        Path folder = Path.of(database.column("show data_directory").get(0));
        try {
            this.postmaster =
                    Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void begin() {
        before = now();
    }

    void end(int count) {
        spent = now().minus(before);
        messages = count;
    }

    private Sum now() {
        return new Sum(
                System.nanoTime(),
                Cpu.own(server),
                Cpu.ofCompilers(server),
                Cpu.withChildren(postmaster),
                Cpu.ofThisProcess(),
                Long.parseLong(database.column(COMMITS).get(0)));
    }

    void awaitNoTasks() {
        long start = System.nanoTime();
        while (!"0".equals(database.column(DUE).get(0)) && System.nanoTime() - start < PATIENCE) {
            LockSupport.parkNanos(BREATH);
        }
    }

    double serverMillis() {
        return spent.server;
    }

    /** {@code CPU-ms each: server 0.71 (0.10 of it compiling), PostgreSQL 0.40; busy: 91%, ...; 1.1 commits each} */
    String words() {
        double millis = spent.nanos / 1e6;
        double count = Math.max(1, messages);
        return String.format(
                Locale.ROOT,
                "CPU-ms each: server %.2f (%.2f of it compiling), PostgreSQL %.2f; busy: %.0f%%, %.0f%%, generator %.0f%%; %.1f commits each",
                spent.server / count,
                spent.compilers / count,
                spent.postgres / count,
                100 * spent.server / millis,
                100 * spent.postgres / millis,
                100 * spent.own / millis,
                spent.commits / count);
    }
}
