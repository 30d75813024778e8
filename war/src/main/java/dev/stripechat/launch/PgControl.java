package dev.stripechat.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts and stops PostgreSQL with its own pg_ctl, which also takes it out of reach of the terminal's Ctrl-C. */
final class PgControl {

    /**
     * Given on the command line, where nothing can override them: no acknowledged commit is ever lost, nobody outside
     * this machine connects, a week of logs is kept, and no value of a row or of a statement stands in them.
     */
    private static final List<String> FIXED =
            List.of(
                    "fsync=on",
                    "synchronous_commit=on",
                    "full_page_writes=on",
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "timezone=UTC",
                    "logging_collector=on",
                    "log_directory=log",
                    "log_filename=postgresql-%a.log",
                    "log_rotation_age=1d",
                    "log_rotation_size=0",
                    "log_truncate_on_rotation=on",
                    "log_error_verbosity=terse",
                    "log_min_error_statement=panic");

    private final PostgresBinaries binaries;
    private final PostgresAccount account;
    private final Path cluster;

    PgControl(PostgresBinaries binaries, PostgresAccount account, Path cluster) {
        this.binaries = binaries;
        this.account = account;
        this.cluster = cluster;
    }

    /** Starts it and waits until it takes connections. */
    Command.Outcome start(int port) {
        try {
            Files.deleteIfExists(firstWords());
        } catch (IOException kept) {
            return new Command.Outcome(-1, Cause.of(kept));
        }
        StringBuilder options = new StringBuilder("-p " + port);
        FIXED.forEach(setting -> options.append(" -c ").append(setting));
        Command.Outcome outcome =
                run(
                        "start",
                        "--wait",
                        "--timeout=120",
                        "--log=" + firstWords(),
                        "--options=" + options);
        return outcome.good() ? outcome : new Command.Outcome(outcome.code(), said(outcome));
    }

    /** Ends it: open transactions are rolled back, everything committed is kept. */
    Command.Outcome stop() {
        Command.Outcome outcome = run("stop", "--wait", "--timeout=30", "--mode=fast");
        return outcome.good() ? outcome : run("stop", "--wait", "--timeout=30", "--mode=immediate");
    }

    private Command.Outcome run(String verb, String... options) {
        List<String> words = new ArrayList<>(List.of(binaries.program("pg_ctl"), verb));
        words.add("--pgdata=" + cluster);
        words.addAll(List.of(options));
        return Command.run(account.command(words));
    }

    /** What PostgreSQL writes before its own log is open. */
    private Path firstWords() {
        return cluster.resolve("start.log");
    }

    private String said(Command.Outcome outcome) {
        try {
            return Files.readString(firstWords()) + "\n" + outcome.said();
        } catch (IOException nothing) {
            return outcome.said();
        }
    }
}
