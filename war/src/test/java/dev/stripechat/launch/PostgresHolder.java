package dev.stripechat.launch;

import java.io.IOException;
import java.nio.file.Path;

/** The part of the launcher that holds PostgreSQL, as a program of its own that a test can kill. */
final class PostgresHolder {

    private PostgresHolder() {}

    /** Words: data folder, release jar, folder of the unpacked programs, port. Ends when its input ends. */
    public static void main(String[] words) throws IOException {
        DataFolder data = DataFolder.open(Path.of(words[0]));
        PostgresBinaries binaries =
                PostgresBinaries.unpack(
                        new ReleaseJar(Path.of(words[1])), new Programs(Path.of(words[2])));
        EmbeddedPostgres postgres = EmbeddedPostgres.of(data, binaries, Integer.parseInt(words[3]));
        DatabaseAddress address = postgres.start();
        System.out.println("URL " + address.url());
        System.out.println("PASSWORD " + address.password());
        while (System.in.read() != -1) {
            continue;
        }
        postgres.close();
        data.close();
    }
}
