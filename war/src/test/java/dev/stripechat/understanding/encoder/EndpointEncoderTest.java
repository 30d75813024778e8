package dev.stripechat.understanding.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stripechat.fakes.embeddings.FakeEmbeddings;
import dev.stripechat.fakes.embeddings.FakeEmbeddings.Reply;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.understanding.TextEncoder;
import dev.stripechat.world.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A model behind an address, well and ill. */
class EndpointEncoderTest {

    private static final UnaryOperator<String> SAME = UnaryOperator.identity();
    private static final Duration LONG = Duration.ofSeconds(20);

    private final FakeEmbeddings fake = FakeEmbeddings.start();
    private final MovableClock clock = MovableClock.atNoon();
    private final TextEncoder encoder = at(fake.url());

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void each_text_has_its_own_vector_of_length_one() {
        encoder.ahead(List.of("a parcel", "the shipping"), SAME);

        float[] parcel = encoder.encode("a parcel");
        float[] shipping = encoder.encode("the shipping");
        assertThat(encoder.isHere() && encoder.isFar() && encoder.isMultilingual()).isTrue();
        assertThat(parcel).hasSize(4);
        assertThat(parcel[0]).isCloseTo(3 / (float) Math.sqrt(9.25), within(1e-6f));
        assertThat(parcel[1]).isZero();
        assertThat(shipping[0]).isZero();
        assertThat(shipping[1]).isEqualTo(parcel[0]);
        assertThat(fake.refused()).isEmpty();
    }

    @Test
    void it_is_told_what_may_be_told_and_nothing_twice() {
        encoder.ahead(List.of("Ada 1", "Ada 2"), text -> text.replace("Ada", "[…]"));
        encoder.ahead(List.of("Ada 2", "Ada 1"), text -> text.replace("Ada", "[…]"));

        assertThat(fake.asked()).containsExactly(List.of("[…] 1", "[…] 2"));
    }

    @Test
    void nothing_is_asked_one_by_one() {
        assertThatThrownBy(() -> encoder.encode("a parcel")).isInstanceOf(TextEncoder.Silent.class);
        assertThat(fake.asked()).isEmpty();
    }

    @Test
    void what_is_learned_from_is_asked_for_in_batches() {
        List<String> texts = texts(300);

        encoder.learn(texts, SAME);

        assertThat(fake.asked()).extracting(List::size).containsExactly(128, 128, 45);
        assertThat(encoder.encode("")).hasSize(4);
        assertThat(texts).allSatisfy(text -> assertThat(encoder.encode(text)).hasSize(4));
    }

    @Test
    void a_batch_is_tried_three_times_and_what_has_come_is_kept() {
        AtomicInteger calls = new AtomicInteger();
        fake.does(
                texts ->
                        calls.incrementAndGet() == 1
                                ? FakeEmbeddings.good(texts)
                                : new Reply(503, "", ""));

        assertThatThrownBy(() -> encoder.learn(texts(200), SAME))
                .isInstanceOf(TextEncoder.Silent.class)
                .hasMessageContaining("503");
        fake.does(FakeEmbeddings::good);
        encoder.learn(texts(200), SAME);

        assertThat(fake.asked()).extracting(List::size).containsExactly(128, 73, 73, 73, 73);
    }

    @Test
    void who_does_not_answer_in_time_is_left() {
        fake.hangs();

        CompletableFuture<Void> reading =
                CompletableFuture.runAsync(() -> encoder.ahead(List.of("a parcel"), SAME));
        Eventually.within(LONG, () -> "nobody asked", () -> fake.asked().size() == 1);
        clock.pass(EndpointEncoder.SOON);

        assertThatThrownBy(reading::join)
                .hasRootCauseInstanceOf(TextEncoder.Silent.class)
                .hasRootCauseMessage("it did not answer in time");
    }

    @Test
    void after_three_failures_nobody_is_asked_for_a_while() {
        fake.does(texts -> new Reply(500, "{}", ""));
        IntStream.range(0, 3).forEach(i -> fails("text " + i));

        fails("while it is left alone");
        assertThat(fake.asked()).hasSize(3);
        clock.pass(Circuit.PAUSE);
        fails("one that looks");
        fails("one that does not");
        assertThat(fake.asked()).hasSize(4);

        fake.does(FakeEmbeddings::good);
        clock.pass(Circuit.PAUSE);
        encoder.ahead(List.of("a parcel"), SAME);
        encoder.ahead(List.of("the shipping"), SAME);
        assertThat(fake.asked()).hasSize(6);
    }

    @Test
    void another_model_behind_the_address_is_none() {
        encoder.learn(List.of("a parcel"), SAME);
        fake.does(texts -> Reply.of("{\"data\":[{\"index\":0,\"embedding\":[1,2]}]}"));

        assertThatThrownBy(() -> encoder.ahead(List.of("the shipping"), SAME))
                .isInstanceOf(TextEncoder.Silent.class)
                .hasMessageContaining("2 numbers now, not 4");
    }

    private void fails(String text) {
        assertThatThrownBy(() -> encoder.ahead(List.of(text), SAME))
                .isInstanceOf(TextEncoder.Silent.class);
    }

    private static List<String> texts(int many) {
        return IntStream.range(0, many).mapToObj(i -> "line " + i).toList();
    }

    private TextEncoder at(String url) {
        return new Endpoint(
                        Optional.of(url),
                        Optional.of(FakeEmbeddings.MODEL),
                        Optional.of(FakeEmbeddings.KEY),
                        clock)
                .encoder()
                .orElseThrow();
    }
}
