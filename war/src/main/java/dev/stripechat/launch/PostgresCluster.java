package dev.stripechat.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder with the data. It is made beside its place and renamed when it is whole, together with its password, so it
 * is either absent or complete; once there, nothing here ever deletes or initialises it again.
 */
final class PostgresCluster {

    static final String SUPERUSER = "postgres";

    private static final String UNFINISHED = ".unfinished-";
    private static final String PASSWORD_FILE = "stripe-chat.password";

    private final Path folder;
    private final PostgresAccount account;

    PostgresCluster(Path folder, PostgresAccount account) {
        this.folder = folder;
        this.account = account;
    }

    Path folder() {
        return folder;
    }

    boolean exists() {
        return Files.exists(folder.resolve("PG_VERSION"));
    }

    /** Refuses a folder that these binaries must not touch. */
    void check(String binariesVersion) {
        if (!exists()) {
            if (!FileTree.isEmpty(folder)) {
                throw failure(
                        "The folder %s holds something else than a PostgreSQL database; it is left alone. Choose another %s."
                                .formatted(folder, Keys.DATA_DIR));
            }
            return;
        }
        String major = binariesVersion.replaceAll("\\..*", "");
        String dataMajor = read(folder.resolve("PG_VERSION"));
        if (!dataMajor.equals(major)) {
            throw failure(
                    "The data in %s is of PostgreSQL %s, but this release brings PostgreSQL %s; run the release that wrote it, or move the data with pg_upgrade."
                            .formatted(folder, dataMajor, major));
        }
    }

    String password() {
        return read(folder.resolve(PASSWORD_FILE));
    }

    void own() {
        account.own(folder);
    }

    void create(PostgresBinaries binaries) {
        try {
            forgetUnfinished();
            String suffix = UNFINISHED + HexFormat.of().formatHex(random(4));
            Path unfinished = folder.resolveSibling(folder.getFileName() + suffix);
            Path passwordFile = folder.resolveSibling(folder.getFileName() + suffix + ".password");
            writeSecret(passwordFile, HexFormat.of().formatHex(random(32)));
            account.own(passwordFile);
            Files.createDirectory(unfinished);
            account.own(unfinished);
            initialise(binaries, unfinished, passwordFile);
            Files.move(passwordFile, unfinished.resolve(PASSWORD_FILE));
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException fault) {
            throw new StartFailure(
                    Exit.DATABASE,
                    "The database cannot be made in %s (%s).".formatted(folder, Cause.of(fault)),
                    fault);
        }
    }

    /** Sorting and upper case by PostgreSQL's own rules: no index breaks when the system's libraries are updated. */
    private void initialise(PostgresBinaries binaries, Path target, Path passwordFile) {
        Command.Outcome outcome =
                Command.run(
                        account.command(
                                List.of(
                                        binaries.program("initdb"),
                                        "--pgdata=" + target,
                                        "--username=" + SUPERUSER,
                                        "--pwfile=" + passwordFile,
                                        "--auth=scram-sha-256",
                                        "--encoding=UTF8",
                                        "--locale=C",
                                        "--locale-provider=builtin",
                                        "--builtin-locale=C.UTF-8",
                                        "--data-checksums")));
        if (!outcome.good()) {
            throw failure(
                    "The database cannot be made in %s: %s.".formatted(folder, outcome.reason()));
        }
    }

    /** What a start left behind that was killed before it was done. */
    private void forgetUnfinished() throws IOException {
        String prefix = folder.getFileName() + UNFINISHED;
        try (Stream<Path> siblings = Files.list(folder.resolveSibling(""))) {
            siblings.filter(one -> one.getFileName().toString().startsWith(prefix))
                    .forEach(FileTree::delete);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static void writeSecret(Path file, String secret) throws IOException {
        if (TarXz.isPosix(file)) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, secret, StandardOpenOption.CREATE);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new StartFailure(
                    Exit.DATABASE,
                    "%s cannot be read (%s).".formatted(file, Cause.of(unreadable)),
                    unreadable);
        }
    }

    private static StartFailure failure(String sentence) {
        return new StartFailure(Exit.DATABASE, sentence);
    }
}
