package dev.stripechat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A postmaster.pid may lie: its process may be dead, and the number given to somebody else. */
class PostmasterTest {

    @TempDir private Path cluster;

    @Test
    void without_a_file_there_is_none() {
        assertThat(Postmaster.of(cluster)).isEmpty();
    }

    @Test
    void a_file_that_is_not_whole_says_nothing() throws Exception {
        write("4711\n/data\n");
        assertThat(Postmaster.of(cluster)).isEmpty();

        write("");
        assertThat(Postmaster.of(cluster)).isEmpty();
    }

    @Test
    void a_number_that_was_given_to_another_program_is_not_ours_and_the_file_is_removed()
            throws Exception {
        write(ProcessHandle.current().pid() + "\n/data\n1795372885\n54321\n\n127.0.0.1\n");
        Postmaster noted = Postmaster.of(cluster).orElseThrow();

        assertThat(noted.port()).isEqualTo(54_321);
        assertThat(noted.lives()).isFalse();
        noted.forgetIfForeign();
        assertThat(cluster.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void a_dead_one_is_left_to_postgresql_itself() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        write(dead.pid() + "\n/data\n1795372885\n54321\n");
        Postmaster noted = Postmaster.of(cluster).orElseThrow();

        assertThat(noted.lives()).isFalse();
        noted.forgetIfForeign();
        assertThat(cluster.resolve("postmaster.pid")).exists();
    }

    private void write(String text) throws Exception {
        Files.writeString(cluster.resolve("postmaster.pid"), text);
    }
}
