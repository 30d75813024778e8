package dev.stripechat.shopware;

import static dev.stripechat.shopware.Samples.bytes;
import static dev.stripechat.shopware.Samples.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which JSON is read, and how deep. */
class StrictJsonTest {

    @Test
    void a_hundred_levels_are_read_and_one_more_is_not() {
        String hundred = "{\"a\":" + "[".repeat(99) + "\"]\\\"{\"" + "]".repeat(99) + "}";
        String more = "{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}";

        assertThat(StrictJson.object(bytes(hundred), "body")).hasSize(1);
        assertThat(refusal(() -> StrictJson.object(bytes(more), "body")).status()).isEqualTo(400);
    }

    @Test
    void many_levels_beside_each_other_are_no_depth() {
        String wide = "{\"a\":[" + "[],{},".repeat(200) + "1]}";

        assertThat(StrictJson.object(bytes(wide), "body")).hasSize(1);
    }

    @Test
    void brackets_in_texts_are_no_levels() {
        String text = "{\"a\":\"" + "[".repeat(200) + "\\\"" + "{".repeat(200) + "\\\\\"}";

        assertThat(StrictJson.object(bytes(text), "body")).hasSize(1);
    }

    @Test
    void levels_are_levels_also_behind_texts_and_in_objects() {
        String behindText = "{\"\\\"\":" + "[".repeat(100) + "]".repeat(100) + "}";
        String objects = "{\"a\":".repeat(101) + "1" + "}".repeat(101);
        String hundredObjects = "{\"a\":".repeat(100) + "1" + "}".repeat(100);

        assertThat(refusal(() -> StrictJson.object(bytes(behindText), "body")).status())
                .isEqualTo(400);
        assertThat(refusal(() -> StrictJson.object(bytes(objects), "body")).status())
                .isEqualTo(400);
        assertThat(StrictJson.object(bytes(hundredObjects), "body")).hasSize(1);
    }

    @Test
    void a_line_may_end_behind_it() {
        assertThat(StrictJson.object(bytes("{}\r\n"), "body")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "{}{}",
                "{} 1",
                "{\"a\":1,\"a\":1}",
                "{a:1}",
                "{'a':1}",
                "\ufeff{}"
            })
    void anything_but_one_object_is_refused(String text) {
        ProtocolRefused refused = refusal(() -> StrictJson.object(bytes(text), "flow"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused).hasMessage("flow cannot be read.");
    }
}
