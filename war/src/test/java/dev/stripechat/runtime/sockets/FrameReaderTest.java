package dev.stripechat.runtime.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.web.StrictJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {

    private final FrameReader frames = new FrameReader(new StrictJson());

    /** Two frames as a browser might send them. */
    public sealed interface Frame {

        /** With fields that may be missing. */
        @FrameType("say")
        record Say(String type, @Nullable String text, @Nullable Long after) implements Frame {}

        /** Without any. */
        @FrameType("ping")
        record Ping(String type) implements Frame {}
    }

    @Test
    void a_frame_is_read_as_the_record_of_its_type() {
        assertThat(read("{\"type\":\"say\",\"text\":\"Grüße 🙂\",\"after\":7}"))
                .isEqualTo(new Frame.Say("say", "Grüße 🙂", 7L));
        assertThat(read("{\"type\":\"ping\"}")).isEqualTo(new Frame.Ping("ping"));
    }

    @Test
    void the_order_of_the_fields_does_not_matter() {
        assertThat(read(" {\"after\":7,\n\"text\":\"Hello?\",\"type\":\"say\"} "))
                .isEqualTo(new Frame.Say("say", "Hello?", 7L));
    }

    @Test
    void a_field_that_is_missing_or_null_is_empty() {
        assertThat(read("{\"type\":\"say\",\"text\":null}"))
                .isEqualTo(new Frame.Say("say", null, null));
    }

    @Test
    void a_field_that_the_frame_does_not_have_is_refused() {
        assertRefused("{\"type\":\"ping\",\"text\":\"Hello?\"}");
        assertRefused("{\"type\":\"say\",\"author\":\"AGENT\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":\"Hello?\"}",
                "{\"type\":\"shout\"}",
                "{\"type\":\"\"}",
                "{\"type\":null}",
                "{\"type\":7}",
                "{\"type\":[\"ping\"]}",
                "{\"type\":{\"type\":\"ping\"}}",
                "{\"Type\":\"ping\"}"
            })
    void a_type_that_is_missing_or_unknown_is_refused(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "7",
                "\"ping\"",
                "[]",
                "[{\"type\":\"ping\"}]",
                "{\"type\":\"ping\"",
                "{type:'ping'}",
                "<ping/>"
            })
    void what_is_no_json_object_is_refused(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"say\",\"text\":{}}",
                "{\"type\":\"say\",\"text\":[\"Hello?\"]}",
                "{\"type\":\"say\",\"after\":\"seven\"}",
                "{\"type\":\"say\",\"after\":{}}"
            })
    void a_field_of_another_form_is_refused(String text) {
        assertRefused(text);
    }

    @Test
    void json_that_is_nested_deeply_is_refused_and_breaks_nothing() {
        int depth = 100_000;

        assertRefused("{\"type\":" + "[".repeat(depth) + "]".repeat(depth) + "}");
        assertRefused("[".repeat(depth));
        assertRefused("{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
    }

    private Frame read(String text) {
        return frames.read(Frame.class, text);
    }

    private void assertRefused(String text) {
        assertThat(catchThrowable(() -> read(text)))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo("bad_frame");
    }
}
