package dev.stripechat.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Logger;

/**
 * The PostgreSQL of the data folder. It may still run when we start, because the launcher before us was killed: then it
 * is taken over, or stopped and started again if it does not answer.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 200;

    private final PostgresCluster cluster;
    private final ApplicationDatabase database;
    private final PgControl control;
    private final PostgresBinaries binaries;
    private final int configuredPort;
    private int port;
    private volatile boolean ending;

    private EmbeddedPostgres(
            PostgresCluster cluster,
            PgControl control,
            PostgresBinaries binaries,
            int configuredPort) {
        this.cluster = cluster;
        this.database = new ApplicationDatabase(cluster);
        this.control = control;
        this.binaries = binaries;
        this.configuredPort = configuredPort;
    }

    static EmbeddedPostgres of(DataFolder data, PostgresBinaries binaries, int configuredPort) {
        PostgresAccount account = PostgresAccount.ofThisProcess();
        return new EmbeddedPostgres(
                new PostgresCluster(data.postgres(), account),
                new PgControl(binaries, account, data.postgres()),
                binaries,
                configuredPort);
    }

    /** Runs afterwards, with the database of the application in it. */
    DatabaseAddress start() {
        String version = binaries.version();
        cluster.check(version);
        if (!cluster.exists()) {
            cluster.create(binaries);
        }
        Optional<Postmaster> orphan = Postmaster.of(cluster.folder()).filter(Postmaster::lives);
        if (orphan.filter(living -> fits(living, version)).isPresent()) {
            port = orphan.orElseThrow().port();
            LOG.info("PostgreSQL was still running and is taken over");
        } else {
            orphan.ifPresent(this::end);
            port = startAnew();
        }
        database.prepare(port);
        watch();
        return database.address(port);
    }

    /** Whether the orphan is the one we would start: same program, same port, our password, our folder. */
    private boolean fits(Postmaster living, String version) {
        if (configuredPort != 0 && configuredPort != living.port()) {
            return false;
        }
        Instant end = Instant.now().plus(PATIENCE);
        while (living.lives() && Instant.now().isBefore(end)) {
            try {
                return database.serverVersion(living.port()).equals(version);
            } catch (SQLException notYet) {
                if (!"57P03".equals(notYet.getSQLState())) {
                    return false;
                }
                pause();
            }
        }
        return false;
    }

    private int startAnew() {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            int chosen = choosePort();
            Command.Outcome outcome = run(chosen);
            if (outcome.good()) {
                return chosen;
            }
            if (!passing(outcome) || Instant.now().isAfter(end)) {
                throw failure(
                        "PostgreSQL did not start: "
                                + outcome.reason()
                                + " (log: "
                                + cluster.folder()
                                + ").");
            }
            pause();
        }
    }

    /** PostgreSQL guards its folder itself, but not against a living one of another user: never two on one folder. */
    private Command.Outcome run(int chosen) {
        if (lives()) {
            throw failure(
                    "PostgreSQL already runs on %s and cannot be stopped; end it and start again."
                            .formatted(cluster.folder()));
        }
        forgetForeign();
        cluster.own();
        return control.start(chosen);
    }

    /** Ends it, politely at first. Its own tool fails if it runs as another user than we would start it as. */
    private void end(Postmaster living) {
        control.stop();
        List<Consumer<ProcessHandle>> ways =
                List.of(ProcessHandle::destroy, ProcessHandle::destroyForcibly);
        for (Consumer<ProcessHandle> way : ways) {
            if (living.lives()) {
                living.handle().ifPresent(way);
                Instant limit = Instant.now().plus(PATIENCE);
                while (living.lives() && Instant.now().isBefore(limit)) {
                    pause();
                }
            }
        }
    }

    /** Children of a killed PostgreSQL hold its memory for a moment; a free port may be taken under our eyes. */
    private boolean passing(Command.Outcome outcome) {
        return outcome.said().contains("shared memory block")
                || configuredPort == 0 && outcome.said().contains("could not bind");
    }

    private void forgetForeign() {
        try {
            Optional<Postmaster> noted = Postmaster.of(cluster.folder());
            if (noted.isPresent()) {
                noted.get().forgetIfForeign();
            }
        } catch (IOException fault) {
            throw failure("The old postmaster.pid cannot be removed (" + Cause.of(fault) + ").");
        }
    }

    private int choosePort() {
        try (ServerSocket socket =
                new ServerSocket(configuredPort, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            throw failure(
                    "Port %d is already in use; choose another port for PostgreSQL with %s (0 = any free one)."
                            .formatted(configuredPort, Keys.DATABASE_PORT));
        }
    }

    /** If it dies while we live, it is started again on the same port; the pool of the server reconnects by itself. */
    private void watch() {
        Thread watch = new Thread(this::keepAlive, "stripe-chat-postgres-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void keepAlive() {
        while (!ending && pause()) {
            revive();
        }
    }

    private synchronized void revive() {
        if (ending || lives()) {
            return;
        }
        LOG.severe("PostgreSQL ended by itself and is started again");
        try {
            run(port);
        } catch (StartFailure notYet) {
            LOG.severe(notYet.sentence());
        }
    }

    private boolean lives() {
        return Postmaster.of(cluster.folder()).filter(Postmaster::lives).isPresent();
    }

    @Override
    public void close() {
        ending = true;
        synchronized (this) {
            Postmaster.of(cluster.folder()).filter(Postmaster::lives).ifPresent(this::end);
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static StartFailure failure(String sentence) {
        return new StartFailure(Exit.DATABASE, sentence);
    }
}
