package dev.stripechat.runtime.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OutgoingTest {

    private final Browser slow = Browser.slow();
    private final AtomicLong nanoTime = new AtomicLong();
    private final Outgoing out = new Outgoing(slow, nanoTime::get);

    @Test
    void one_frame_is_under_way_at_a_time_and_the_order_is_kept() {
        List.of("a", "b", "c").forEach(this::send);

        assertThat(slow.texts()).containsExactly("a");
        slow.reads();
        assertThat(slow.underWay()).isEqualTo(1);
        slow.reads();
        slow.reads();

        assertThat(slow.texts()).containsExactly("a", "b", "c");
    }

    @Test
    void a_browser_that_reads_at_once_gets_everything_at_once() {
        Browser quick = Browser.quick();
        Outgoing toQuick = new Outgoing(quick);

        for (int i = 0; i < 10_000; i++) {
            toQuick.send(frame("x"));
        }

        assertThat(quick.frames()).hasSize(10_000);
        assertThat(quick.isCut()).isFalse();
    }

    @Test
    void who_reads_too_slowly_is_cut_off_and_nothing_is_kept_for_him() {
        for (int i = 0; i < 1_900; i++) {
            send("x");
        }
        assertThat(slow.isCut()).isFalse();

        for (int i = 0; i < 200; i++) {
            send("x");
        }

        assertThat(slow.isCut()).isTrue();
        slow.reads();
        send("later");
        assertThat(slow.frames()).hasSize(1);
    }

    @Test
    void few_but_long_frames_are_too_much_as_well() {
        String long100K = "x".repeat(100 * 1024);

        send(long100K);
        send(long100K);
        send(long100K);
        assertThat(slow.isCut()).isFalse();
        send(long100K);

        assertThat(slow.isCut()).isTrue();
    }

    /** 500 messages a second to an agent whose machine does something else for half a second. */
    @Test
    void a_busy_shop_is_no_slow_reader() {
        for (int i = 0; i < 500; i++) {
            send("x".repeat(350));
        }

        assertThat(slow.isCut()).isFalse();
    }

    @Test
    void one_frame_may_be_as_long_as_it_likes() {
        send("first");
        send("x".repeat(1024 * 1024));

        slow.reads();

        assertThat(slow.isCut()).isFalse();
        assertThat(slow.frames()).hasSize(2);
    }

    @Test
    void what_was_sent_makes_room_again() {
        for (int i = 0; i < 1000; i++) {
            send("x".repeat(10_000));
            slow.reads();
        }

        assertThat(slow.isCut()).isFalse();
        assertThat(out.hasRoom()).isTrue();
    }

    @Test
    void when_everything_has_been_sent_it_is_said() {
        List<String> said = new ArrayList<>();
        out.whenDrained(() -> said.add("drained"));
        send("a");
        send("b");

        slow.reads();
        assertThat(said).isEmpty();
        slow.reads();

        assertThat(said).containsExactly("drained");
    }

    @Test
    void who_takes_nothing_for_half_a_minute_is_cut_off_however_little_waits() {
        send("a");
        send("b");
        pass(Duration.ofSeconds(30));
        out.cutIfStuck();
        assertThat(slow.isCut()).isFalse();

        pass(Duration.ofSeconds(1));
        out.cutIfStuck();

        assertThat(slow.isCut()).isTrue();
        slow.reads();
        assertThat(slow.texts()).containsExactly("a");
    }

    @Test
    void each_frame_has_half_a_minute_of_its_own() {
        send("a");
        send("b");
        pass(Duration.ofSeconds(29));
        slow.reads();
        pass(Duration.ofSeconds(29));

        out.cutIfStuck();

        assertThat(slow.isCut()).isFalse();
    }

    @Test
    void where_nothing_is_under_way_nobody_is_slow() {
        send("a");
        slow.reads();
        pass(Duration.ofHours(9));

        out.cutIfStuck();

        assertThat(slow.isCut()).isFalse();
    }

    @Test
    void after_the_end_nothing_is_sent() {
        send("a");
        send("b");

        out.close();
        slow.reads();
        send("c");

        assertThat(slow.texts()).containsExactly("a");
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    private void send(String text) {
        out.send(frame(text));
    }

    private static Frame frame(String text) {
        return new Frame(0, text);
    }
}
