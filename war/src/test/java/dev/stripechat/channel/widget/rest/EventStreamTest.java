package dev.stripechat.channel.widget.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.runtime.sockets.Frame;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The container uses the body of an answer again: what is written late is read by somebody else. */
class EventStreamTest {

    private final Body body = new Body();
    private final AtomicInteger ends = new AtomicInteger();
    private final EventStream stream =
            new EventStream(body, 1_000_000, ends::incrementAndGet, () -> {});

    /** How an answer is over without our doing. */
    enum End {
        COMPLETE(stream -> stream.onComplete(over())),
        TIMEOUT(stream -> stream.onTimeout(over())),
        ERROR(stream -> stream.onError(over())),
        NEVER_BEGUN(EventStream::leaves);

        private final Consumer<EventStream> how;

        End(Consumer<EventStream> how) {
            this.how = how;
        }

        private static AsyncEvent over() {
            return new AsyncEvent(null, null, null);
        }
    }

    @Test
    void a_frame_is_written_with_its_number() {
        stream.start();

        stream.out().send(new Frame(3, "{}"));

        assertThat(body.text()).isEqualTo("id: 3\ndata: {}\n\n");
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_written_into_an_answer_that_is_over(End end) {
        stream.start();
        stream.out().send(new Frame(1, "{}"));
        String before = body.text();

        end.how.accept(stream);
        stream.out().send(new Frame(2, "{}"));
        stream.send(new Frame(3, "{}"), () -> {});
        stream.onWritePossible();
        stream.beat();

        assertThat(body.text()).isEqualTo(before);
        assertThat(stream.hasEnded()).isTrue();
    }

    @Test
    void what_waited_for_the_browser_is_not_written_once_the_answer_is_over() {
        stream.start();
        body.ready = false;
        stream.out().send(new Frame(1, "{}"));

        stream.onComplete(new AsyncEvent(null, null, null));
        body.ready = true;
        stream.onWritePossible();

        assertThat(body.text()).isEmpty();
    }

    @Test
    void it_is_ended_once() {
        stream.start();

        stream.end();
        stream.onComplete(new AsyncEvent(null, null, null));

        assertThat(ends).hasValue(1);
    }

    @Test
    void one_that_never_began_leaves_the_answer_to_others() {
        stream.leaves();
        stream.end();

        assertThat(ends).hasValue(0);
    }

    private static final class Body extends ServletOutputStream {

        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private boolean ready = true;

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            try {
                listener.onWritePossible();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        @Override
        public void write(int one) {
            written.write(one);
        }

        String text() {
            return written.toString(StandardCharsets.UTF_8);
        }
    }
}
