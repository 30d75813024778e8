package dev.stripechat.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL in a data folder: whoever is killed, whatever was committed stays. */
@Tag("contract")
class EmbeddedPostgresTest {

    @TempDir private static Path programs;
    @TempDir private Path folder;

    @AfterEach
    void endWhatIsLeft() {
        postmaster().flatMap(Postmaster::handle).ifPresent(ProcessHandle::destroy);
        Running.until(() -> postmaster().filter(Postmaster::lives).isEmpty(), "PostgreSQL ends");
    }

    @Test
    void commits_are_durable_and_strangers_stay_outside() throws Exception {
        try (Running holder = hold(0)) {
            DatabaseAddress address = address(holder);

            assertThat(answer(address, "show fsync")).isEqualTo("on");
            assertThat(answer(address, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(address, "show full_page_writes")).isEqualTo("on");
            assertThat(answer(address, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(answer(address, "show is_superuser")).isEqualTo("off");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwordFile())))
                    .isEqualTo("rw-------");
            assertThatThrownBy(
                            () ->
                                    new DatabaseAddress(address.url(), address.user(), "guess")
                                            .connect())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void what_a_refused_row_holds_does_not_stand_in_its_log() throws Exception {
        try (Running holder = hold(0);
                Connection connection = address(holder).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table said (word text check (word <> 'canary7q'))");

            assertThatThrownBy(() -> statement.execute("insert into said values ('canary7q')"))
                    .hasMessageContaining("violates check constraint");

            Running.until(() -> log().contains("violates check constraint"), "it is logged");
            assertThat(log()).doesNotContain("canary7q");
        }
    }

    private String log() {
        try (Stream<Path> logs = Files.list(folder.resolve("postgres/log"))) {
            StringBuilder text = new StringBuilder();
            for (Path log : logs.toList()) {
                text.append(Files.readString(log));
            }
            return text.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_orphaned_postgresql_is_taken_over_after_a_kill() throws Exception {
        Running first = hold(0);
        remember(address(first), "paid");
        long pid = postmaster().orElseThrow().pid();
        first.killed();

        try (Running second = hold(0)) {
            assertThat(remembered(address(second))).isEqualTo("paid");
            assertThat(postmaster().orElseThrow().pid()).isEqualTo(pid);
        }
    }

    @Test
    void an_orphan_on_another_port_than_configured_is_replaced() throws Exception {
        Running first = hold(0);
        remember(address(first), "paid");
        long pid = postmaster().orElseThrow().pid();
        first.killed();
        int port = freePort();

        try (Running second = hold(port)) {
            assertThat(address(second).url()).contains(":" + port + "/");
            assertThat(remembered(address(second))).isEqualTo("paid");
            assertThat(postmaster().orElseThrow().pid()).isNotEqualTo(pid);
        }
    }

    @Test
    void nothing_is_lost_when_the_launcher_and_postgresql_are_killed_together() throws Exception {
        Running first = hold(0);
        remember(address(first), "paid");
        ProcessHandle postgres = postmaster().flatMap(Postmaster::handle).orElseThrow();
        first.killed();
        postgres.destroyForcibly();

        try (Running second = hold(0)) {
            assertThat(remembered(address(second))).isEqualTo("paid");
        }
    }

    @Test
    void a_killed_postgresql_is_started_again_while_the_launcher_lives() throws Exception {
        try (Running holder = hold(0)) {
            DatabaseAddress address = address(holder);
            remember(address, "paid");

            postmaster().flatMap(Postmaster::handle).orElseThrow().destroyForcibly();

            Running.until(() -> "paid".equals(rememberedOrNothing(address)), "answers again");
        }
    }

    @Test
    void a_database_that_was_half_made_when_its_launcher_was_killed_is_made_again()
            throws Exception {
        Running first = hold(0);
        Running.until(this::isHalfMade, "a half made database");
        first.killed();
        assertThat(folder.resolve("postgres")).doesNotExist();

        try (Running second = hold(0)) {
            remember(address(second), "paid");
            assertThat(isHalfMade()).isFalse();
        }
    }

    @Test
    void a_stale_file_with_the_number_of_another_program_is_no_obstacle() throws Exception {
        try (Running first = hold(0)) {
            remember(address(first), "paid");
            ProcessHandle postgres = postmaster().flatMap(Postmaster::handle).orElseThrow();
            String file = Files.readString(folder.resolve("postgres/postmaster.pid"));
            first.killed();
            postgres.destroyForcibly();
            Running.until(() -> postmaster().filter(Postmaster::lives).isEmpty(), "its end");
            long us = ProcessHandle.current().pid();
            Files.writeString(
                    folder.resolve("postgres/postmaster.pid"),
                    file.replaceFirst("^\\d+", Long.toString(us)));
        }

        try (Running second = hold(0)) {
            assertThat(remembered(address(second))).isEqualTo("paid");
        }
    }

    @Test
    void a_taken_port_is_named_with_its_key() throws Exception {
        try (ServerSocket taken = new ServerSocket(0);
                Running holder = hold(taken.getLocalPort())) {
            holder.ends();

            assertThat(holder.err())
                    .contains("Port " + taken.getLocalPort() + " is already in use")
                    .contains(Keys.DATABASE_PORT);
        }
    }

    private Running hold(int port) throws IOException {
        return Running.main(
                folder,
                PostgresHolder.class,
                folder.toString(),
                ReleaseJarTest.JAR.toString(),
                programs.toString(),
                Integer.toString(port));
    }

    private static DatabaseAddress address(Running holder) {
        return new DatabaseAddress(holder.says("URL "), "stripechat", holder.says("PASSWORD "));
    }

    private java.util.Optional<Postmaster> postmaster() {
        return Postmaster.of(folder.resolve("postgres"));
    }

    private Path passwordFile() {
        return folder.resolve("postgres/stripe-chat.password");
    }

    private boolean isHalfMade() {
        try (Stream<Path> content = Files.list(folder)) {
            List<String> names = content.map(path -> path.getFileName().toString()).toList();
            return names.stream().anyMatch(name -> name.startsWith("postgres.unfinished-"));
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void remember(DatabaseAddress address, String word) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table note (word text)");
            statement.execute("insert into note values ('" + word + "')");
        }
    }

    private static String remembered(DatabaseAddress address) throws SQLException {
        return answer(address, "select word from note");
    }

    private static String rememberedOrNothing(DatabaseAddress address) {
        try {
            return remembered(address);
        } catch (SQLException down) {
            return "";
        }
    }

    private static String answer(DatabaseAddress address, String query) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
