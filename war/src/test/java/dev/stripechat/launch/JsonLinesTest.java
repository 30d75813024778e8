package dev.stripechat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log for collectors: one object a line, whatever was said. */
class JsonLinesTest {

    private static final String ODD = "a \"b\" \\ \n\r\t \u0001 \u2028 \uD83D\uDE00 \uD83D ä";

    @TempDir private Path folder;

    @Test
    void an_entry_is_one_line_with_its_parts() {
        LogRecord entry = entry(ODD);
        entry.setLoggerName("a.b.C");

        String line = new JsonLines().format(entry);

        JsonObject json = JsonParser.parseString(line).getAsJsonObject();
        assertThat(line.lines()).hasSize(1);
        assertThat(json.keySet())
                .containsExactly("time", "level", "logger", "message", "thread", "node");
        assertThat(json.get("time").getAsString()).isEqualTo("2026-11-28T10:00:00Z");
        assertThat(json.get("level").getAsString()).isEqualTo("SEVERE");
        assertThat(json.get("message").getAsString()).isEqualTo(ODD);
    }

    @Test
    void a_failure_comes_with_its_stack() {
        LogRecord entry = entry("failed");
        entry.setThrown(new IllegalStateException("outer", new IllegalArgumentException("inner")));

        String line = new JsonLines().format(entry);

        assertThat(JsonParser.parseString(line).getAsJsonObject().get("throwable").getAsString())
                .contains("IllegalStateException: outer\n\tat ")
                .contains("Caused by: java.lang.IllegalArgumentException: inner");
    }

    @Test
    void the_cause_of_a_failed_start_is_found_in_it_too() throws Exception {
        LogRecord begin = entry(ServerLog.BEGIN + "1");
        LogRecord severe = entry("cannot \"load\"");
        LogRecord thrown = entry("failed");
        thrown.setThrown(new IllegalStateException("outer", new IllegalArgumentException("inner")));
        JsonLines lines = new JsonLines();
        Path log = folder.resolve("log");

        Files.writeString(log, lines.format(begin) + lines.format(severe));
        assertThat(RootCause.in(log)).contains("cannot \"load\"");
        Files.writeString(log, lines.format(begin) + lines.format(thrown));
        assertThat(RootCause.in(log)).contains("java.lang.IllegalArgumentException: inner");
    }

    private static LogRecord entry(String message) {
        LogRecord entry = new LogRecord(Level.SEVERE, message);
        entry.setLoggerName("x");
        entry.setInstant(Instant.parse("2026-11-28T10:00:00Z"));
        return entry;
    }
}
