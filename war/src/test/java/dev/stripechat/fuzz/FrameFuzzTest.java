package dev.stripechat.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stripechat.channel.widget.socket.WidgetFrames;
import dev.stripechat.desk.socket.InboxFrames;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.sockets.FrameReader;
import dev.stripechat.runtime.web.StrictJson;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a browser sends into a socket, it is one of the known frames or refused. */
@Tag("fuzz")
class FrameFuzzTest {

    private static final Executions EXECUTIONS = new Executions("frames");
    private static final List<Class<?>> KINDS = List.of(WidgetFrames.KINDS, InboxFrames.KINDS);

    private final StrictJson json = new StrictJson();
    private final FrameReader frames = new FrameReader(json);

    @AfterAll
    static void were_enough() {
        EXECUTIONS.areEnough();
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "{\"type\":\"hello\",\"token\":\"abc\",\"after\":7}",
                        "{\"type\":\"message\",\"clientId\":\"1\",\"text\":\"Hi\"}",
                        "{\"type\":\"identify\",\"shopToken\":\"a.b.c\"}",
                        "{\"type\":\"ping\"}")
                .flatMap(frame -> Stream.of("\u0000\u0000" + frame, "\u0001\u0000" + frame))
                .map(String::getBytes);
    }

    @MethodSource("seeds")
    @DictionaryEntries({
        "{\"type\":\"hello\"",
        "{\"type\":\"message\"",
        "{\"type\":\"identify\"",
        "{\"type\":\"ping\"",
        ",\"after\":",
        ",\"clientId\":\"",
        "\\ud83d",
        "[[[[[[[[",
        "1e999999999",
        "null"
    })
    @FuzzTest
    void a_frame_is_read_or_refused(byte[] input) {
        EXECUTIONS.count();
        Bytes bytes = new Bytes(input);
        Class<?> kinds = bytes.oneOf(KINDS);
        String text = bytes.text();

        try {
            Object frame = frames.read(kinds, text);
            assertThat(frame).isInstanceOf(kinds);
            assertThat((Object) frames.read(kinds, json.jsonb().toJson(frame))).isEqualTo(frame);
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("bad_frame");
        }
    }
}
