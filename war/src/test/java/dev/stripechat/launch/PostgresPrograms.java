package dev.stripechat.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The programs of the built-in PostgreSQL, for tests that have to start and kill it by themselves. */
public final class PostgresPrograms {

    private PostgresPrograms() {}

    /** Unpacks them, if they are not there yet. */
    public static Path unpacked(Path folder) {
        String platform =
                PostgresBinaries.platform(
                        System.getProperty("os.name"), System.getProperty("os.arch"));
        Path archive = Path.of("target", "postgresql", "postgres-" + platform + ".txz");
        if (!Files.exists(folder)) {
            try (InputStream in = Files.newInputStream(archive)) {
                TarXz.unpack(in, folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder.resolve("bin");
    }

    /** A command as the user that PostgreSQL agrees to run as. */
    public static List<String> asItsUser(List<String> command, Path data) {
        PostgresAccount account = PostgresAccount.ofThisProcess();
        account.own(data);
        return account.command(command);
    }
}
