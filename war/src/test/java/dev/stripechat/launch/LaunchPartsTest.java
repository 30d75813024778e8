package dev.stripechat.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small parts of the launcher. */
class LaunchPartsTest {

    @TempDir private Path folder;

    @Test
    void a_program_is_unpacked_once_and_never_seen_half_done() {
        Programs programs = new Programs(folder);
        assertThatThrownBy(
                        () ->
                                programs.unpacked(
                                        "tool",
                                        target -> {
                                            Files.writeString(target.resolve("half"), "x");
                                            throw new IOException("disk full");
                                        }))
                .hasMessageContaining("cannot be unpacked (disk full)");
        assertThat(folder.resolve("tool")).doesNotExist();

        Path tool =
                programs.unpacked("tool", target -> Files.writeString(target.resolve("a"), "1"));
        programs.unpacked("tool", target -> Files.writeString(target.resolve("a"), "2"));

        assertThat(tool.resolve("a")).hasContent("1");
    }

    @Test
    void programs_of_earlier_releases_are_dropped() throws Exception {
        Files.createDirectories(folder.resolve("tool-1/bin"));
        Programs programs = new Programs(folder);
        programs.unpacked("tool-2", target -> {});

        programs.forgetOthers();

        assertThat(folder).isDirectoryNotContaining("glob:**/tool-1");
        assertThat(folder.resolve("tool-2")).isDirectory();
    }

    @Test
    void each_system_has_its_binaries() {
        assertThat(PostgresBinaries.platform("Linux", "amd64")).isEqualTo("linux-x86_64");
        assertThat(PostgresBinaries.platform("Linux", "aarch64")).isEqualTo("linux-arm_64");
        assertThat(PostgresBinaries.platform("Mac OS X", "aarch64")).isEqualTo("darwin-x86_64");
        assertThat(PostgresBinaries.platform("Mac OS X", "x86_64")).isEqualTo("darwin-x86_64");
        assertThat(PostgresBinaries.platform("Windows 11", "amd64")).isEqualTo("windows-x86_64");
        assertThat(PostgresBinaries.platform("Linux", "riscv64")).isEqualTo("linux-riscv64");
    }

    @Test
    void the_cause_of_a_failed_start_is_the_innermost_of_this_start() throws Exception {
        Path log =
                Files.write(
                        folder.resolve("log"),
                        List.of(
                                "INFO x: " + ServerLog.BEGIN + "1",
                                "Caused by: java.lang.Error: of an earlier start",
                                "INFO x: " + ServerLog.BEGIN + "2",
                                "2026-11-22 SEVERE  a.b.C: start failed",
                                "Caused by: java.lang.IllegalStateException: outer",
                                "Caused by: java.sql.SQLException: inner"));

        assertThat(RootCause.in(log)).contains("java.sql.SQLException: inner");
    }

    @Test
    void without_a_cause_the_last_severe_line_tells() throws Exception {
        Path log =
                Files.write(
                        folder.resolve("log"),
                        List.of("2026-11-22 SEVERE  a.b.C: cannot load", "2026-11-22 INFO d: bye"));

        assertThat(RootCause.in(log)).contains("cannot load");
        assertThat(RootCause.in(folder.resolve("none"))).isEmpty();
    }

    @Test
    void a_storm_of_severe_entries_is_one_line_in_five_seconds() {
        List<String> terminal = new ArrayList<>();
        SevereLines lines = new SevereLines(terminal::add);
        Instant start = Instant.parse("2026-11-22T10:00:00Z");

        lines.publish(entry(Level.SEVERE, start));
        lines.publish(entry(Level.SEVERE, start.plusSeconds(1)));
        lines.publish(entry(Level.WARNING, start.plusSeconds(2)));
        lines.publish(entry(Level.SEVERE, start.plusSeconds(6)));

        assertThat(terminal)
                .containsExactly(
                        "2026-11-22T10:00:00Z SEVERE pool is empty",
                        "2026-11-22T10:00:06Z SEVERE pool is empty (and 1 more before)");
    }

    @Test
    void java_versions_are_read_old_and_new() {
        assertThat(Main.feature("1.8")).isEqualTo(8);
        assertThat(Main.feature("11")).isEqualTo(11);
        assertThat(Main.feature("17")).isEqualTo(17);
    }

    @Test
    void passwords_do_not_show_in_text() {
        assertThat(new DatabaseAddress("jdbc:postgresql://db/chat", "chat", "hunter2"))
                .asString()
                .doesNotContain("hunter2");
    }

    private static LogRecord entry(Level level, Instant at) {
        LogRecord entry = new LogRecord(level, "pool is empty\nand more");
        entry.setInstant(at);
        return entry;
    }
}
