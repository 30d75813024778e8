package dev.stripechat.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ShallowStreamTest {

    @Test
    void json_may_be_nested_thirty_two_times_and_no_more() throws IOException {
        assertThat(read(nested(32))).isEqualTo(nested(32));

        assertThatThrownBy(() -> read(nested(33)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("bad_json"));
        assertThat(Depth.isTooDeep(nested(32))).isFalse();
        assertThat(Depth.isTooDeep(nested(33))).isTrue();
        assertThat(Depth.isTooDeep("{\"a\":".repeat(40))).isTrue();
    }

    @Test
    void it_is_read_no_further_than_that() throws IOException {
        InputStream endless =
                new ByteArrayInputStream("[".repeat(100_000).getBytes(StandardCharsets.UTF_8));

        try (InputStream shallow = new ShallowStream(endless)) {
            assertThatThrownBy(
                            () -> {
                                while (shallow.read() >= 0) {}
                            })
                    .isInstanceOf(Refusal.class);
        }

        assertThat(endless.available()).isGreaterThan(99_900);
    }

    @Test
    void many_beside_each_other_are_not_deep() {
        assertThat(Depth.isTooDeep("[" + "{\"a\":[]},".repeat(1000) + "{}]")).isFalse();
    }

    @Test
    void brackets_in_a_text_do_not_count() {
        assertThat(Depth.isTooDeep("{\"a\":\"" + "[".repeat(1000) + "\"}")).isFalse();
        assertThat(Depth.isTooDeep("{\"a\":\"\\\"" + "[".repeat(1000) + "\\\\\"}")).isFalse();
        assertThat(Depth.isTooDeep("{\"a\":\"\\\\\"," + "[".repeat(40))).isTrue();
    }

    private static String nested(int times) {
        return "[".repeat(times) + "]".repeat(times);
    }

    private static String read(String json) throws IOException {
        try (InputStream in =
                new ShallowStream(
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
