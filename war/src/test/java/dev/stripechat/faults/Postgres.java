package dev.stripechat.faults;

import dev.stripechat.launch.PostgresPrograms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL of its own, which keeps what it acknowledges, and which can be killed, frozen and started again. */
final class Postgres implements AutoCloseable {

    private static final int STARTS = 400;

    private final Path bin;
    private final Path data;
    private final Path log;
    private final int port;
    private Process process;

    private Postgres(Path bin, Path data, int port) {
        this.bin = bin;
        this.data = data;
        this.log = data.resolveSibling("postgres.log");
        this.port = port;
    }

    static Postgres create(Path folder) {
        try {
            Path data = Files.createDirectories(folder.toAbsolutePath().resolve("data"));
            Path bin = PostgresPrograms.unpacked(Path.of("target", "faults", "postgresql"));
            try (ServerSocket free = new ServerSocket(0)) {
                Postgres postgres = new Postgres(bin.toAbsolutePath(), data, free.getLocalPort());
                postgres.initialise();
                Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
                return postgres;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise() throws IOException {
        List<String> words =
                List.of(bin + "/initdb", "-D", data.toString(), "-U", "postgres", "-A", "trust");
        int code = wait(launch(words));
        if (code != 0) {
            throw new IllegalStateException("no cluster, see " + log);
        }
    }

    private Process launch(List<String> words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(PostgresPrograms.asItsUser(words, data));
        builder.environment().put("LC_ALL", "C");
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return builder.start();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Takes connections when this returns; the orphans of a killed one may be in the way for a moment. */
    void start() {
        List<String> words = new ArrayList<>(List.of(bin + "/postgres", "-D", data.toString()));
        for (String setting :
                List.of(
                        "port=" + port,
                        "fsync=on",
                        "synchronous_commit=on",
                        "full_page_writes=on",
                        "max_connections=200",
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "timezone=UTC")) {
            words.addAll(List.of("-c", setting));
        }
        try {
            for (int attempt = 0; attempt < STARTS && !answers(); attempt++) {
                if (process == null || !process.isAlive()) {
                    process = launch(words);
                }
                Threads.pause(300);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!answers()) {
            throw new IllegalStateException("PostgreSQL does not start, see " + log);
        }
    }

    private boolean answers() {
        return process != null && process.isAlive() && column("select 1").size() == 1;
    }

    /** The first column of a query; nothing, while it cannot be asked. */
    List<String> column(String sql) {
        try (Connection connection = DriverManager.getConnection(url(), "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException notNow) {
            return List.of();
        }
    }

    /** Ends it and all its processes without warning, and before it can do anything about it. */
    void kill() {
        signal("STOP", Stream.of(process.toHandle()));
        signal("KILL", all());
        wait(process);
    }

    /** All of it stands still. */
    void freeze() {
        signal("STOP", all());
    }

    void thaw() {
        signal("CONT", all());
    }

    private Stream<ProcessHandle> all() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    private static void signal(String signal, Stream<ProcessHandle> processes) {
        List<String> words = new ArrayList<>(List.of("kill", "-" + signal));
        processes.map(one -> Long.toString(one.pid())).forEach(words::add);
        try {
            wait(new ProcessBuilder(words).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int wait(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }
}
