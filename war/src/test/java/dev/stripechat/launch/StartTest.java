package dev.stripechat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The release jar as a process: one command that works, or one sentence and an exit code. */
@Tag("contract")
class StartTest {

    @TempDir private Path folder;

    @Test
    void a_port_in_use_is_told_before_anything_is_started() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"));
                Running server = start("STRIPE_CHAT_HTTP_PORT", "" + taken.getLocalPort())) {
            refused(server, Exit.PORT, "is already in use");
            assertThat(folder.resolve("data/postgres")).doesNotExist();
        }
    }

    @Test
    void a_database_that_cannot_be_reached_is_told() throws Exception {
        String nowhere = "jdbc:postgresql://127.0.0.1:" + freePort() + "/chat";
        try (Running server = start("STRIPE_CHAT_DATABASE_URL", nowhere)) {
            refused(server, Exit.DATABASE, "cannot be reached");
        }
    }

    @Test
    void something_that_is_no_postgresql_is_told_within_seconds() throws Exception {
        try (ServerSocket mute = new ServerSocket(0)) {
            String url = "jdbc:postgresql://127.0.0.1:" + mute.getLocalPort() + "/chat";
            try (Running server = start("STRIPE_CHAT_DATABASE_URL", url)) {
                refused(server, Exit.DATABASE, "check stripe-chat.database.url");
            }
        }
    }

    @Test
    void a_bad_secret_key_is_told() throws Exception {
        try (Running server = start("STRIPE_CHAT_SECRET_KEY", "changeme")) {
            refused(server, Exit.CONFIGURATION, "make one with: openssl rand -base64 32");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    @Test
    void a_misspelt_key_in_the_file_is_told() throws Exception {
        Path file = Files.writeString(folder.resolve("my.properties"), "stripe-chat.http.prot=1\n");
        try (Running server = Running.release(folder, Map.of(), "--config", file.toString())) {
            refused(server, Exit.CONFIGURATION, "did you mean stripe-chat.http.port?");
        }
    }

    @Test
    void a_data_folder_that_is_a_file_is_told() throws Exception {
        Files.writeString(folder.resolve("data"), "no folder");
        try (Running server = start("STRIPE_CHAT_HTTP_PORT", "" + freePort())) {
            refused(server, Exit.DATA_FOLDER, "stripe-chat.data-dir");
        }
    }

    @Test
    void one_command_starts_everything_and_one_signal_stops_it() throws Exception {
        int port = freePort();
        try (Running server = start("STRIPE_CHAT_HTTP_PORT", "" + port)) {
            server.says("Ready: http://localhost:" + port + "/admin/ (Inbox)");

            assertThat(server.err()).contains("openssl rand -base64 32");
            String link = server.says("Set up Stripe Chat: ");
            assertThat(link)
                    .startsWith("http://localhost:" + port + "/admin/#/setup?token=")
                    .hasSizeGreaterThan(80);
            assertThat(server.out().lines()).hasSizeLessThan(7);
            assertThat(logged()).doesNotContain(link.substring(link.indexOf('=') + 1));
            HttpURLConnection answer = ask(port);
            assertThat(answer.getResponseCode()).isLessThan(500);
            assertThat(answer.getHeaderFields())
                    .doesNotContainKeys("Server", "X-Powered-By", "X-Frame-Options");
            aSecondOneIsRefused();
            assertThat(server.stopped()).isEqualTo(143);
            assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
        }
    }

    private String logged() throws IOException {
        return Files.readString(folder.resolve("data/log/stripe-chat.0.log"));
    }

    private void aSecondOneIsRefused() throws Exception {
        try (Running second = start("STRIPE_CHAT_HTTP_PORT", "" + freePort())) {
            refused(second, Exit.DATA_FOLDER, "Another Stripe Chat (process ");
        }
    }

    @Test
    void an_application_that_cannot_start_is_told_and_leaves_nothing_running() throws Exception {
        Path foreign = folder.resolve("data");
        try (DataFolder data = DataFolder.open(foreign)) {
            PostgresBinaries binaries =
                    PostgresBinaries.unpack(
                            new ReleaseJar(ReleaseJarTest.JAR), new Programs(data.programs()));
            try (EmbeddedPostgres postgres = EmbeddedPostgres.of(data, binaries, 0);
                    Connection connection = postgres.start().connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table of_somebody_else (id int)");
            }
        }

        try (Running server = start("STRIPE_CHAT_HTTP_PORT", "" + freePort())) {
            refused(server, Exit.APPLICATION, "The application did not start (");
            assertThat(server.err()).contains("non-empty schema").contains("stripe-chat.0.log");
            assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
        }
    }

    private Running start(String variable, String value) throws IOException {
        return Running.release(folder, Map.of(variable, value));
    }

    /** One sentence, the right code, no stack trace. */
    private static void refused(Running server, Exit exit, String sentence) throws Exception {
        assertThat(server.ends()).as(server.err()).isEqualTo(exit.code());
        assertThat(server.err().lines().filter(line -> !line.startsWith("Warning: ")))
                .singleElement()
                .asString()
                .contains(sentence)
                .doesNotContain("\tat ");
    }

    private static HttpURLConnection ask(int port) throws IOException {
        return (HttpURLConnection)
                URI.create("http://localhost:" + port + "/health/live").toURL().openConnection();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
