package dev.stripechat.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LimitedStreamTest {

    @Test
    void a_body_up_to_the_limit_is_read_whole() throws IOException {
        assertThat(body(10).readAllBytes()).hasSize(10);
        assertThat(body(0).readAllBytes()).isEmpty();
    }

    @Test
    void a_body_over_the_limit_is_refused() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> body(11).readAllBytes());

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
        assertThat(refusal).hasMessageContaining("10 bytes");
    }

    @Test
    void byte_by_byte_the_limit_is_the_same() throws IOException {
        LimitedStream body = body(11);
        for (int i = 0; i < 10; i++) {
            assertThat(body.read()).isZero();
        }

        assertThat(catchThrowableOfType(Refusal.class, body::read).kind())
                .isEqualTo(Refusal.Kind.TOO_LARGE);
    }

    @Test
    void in_pieces_the_limit_is_the_same() throws IOException {
        LimitedStream body = body(11);
        byte[] piece = new byte[8];
        assertThat(body.read(piece)).isEqualTo(8);

        assertThat(catchThrowableOfType(Refusal.class, () -> body.read(piece)).kind())
                .isEqualTo(Refusal.Kind.TOO_LARGE);
    }

    @Test
    void no_more_than_one_piece_is_read_beyond_the_limit() {
        ByteArrayInputStream endless = new ByteArrayInputStream(new byte[1_000_000]);

        catchThrowableOfType(Refusal.class, () -> new LimitedStream(endless, 10).readAllBytes());

        assertThat(endless.available()).isGreaterThan(900_000);
    }

    @Test
    void skipping_does_not_get_round_the_limit() {
        LimitedStream body = body(100);

        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () -> {
                            body.skipNBytes(50);
                            body.readAllBytes();
                        });

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
    }

    @Test
    void the_end_is_no_byte() throws IOException {
        LimitedStream body = body(1);

        assertThat(body.read()).isZero();
        assertThat(body.read()).isEqualTo(-1);
        assertThat(body.read(new byte[4])).isEqualTo(-1);
    }

    private static LimitedStream body(int length) {
        return new LimitedStream(new ByteArrayInputStream(new byte[length]), 10);
    }
}
