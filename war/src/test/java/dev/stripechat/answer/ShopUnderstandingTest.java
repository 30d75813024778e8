package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.InMemorySalesChannels;
import dev.stripechat.shop.InMemoryShops;
import dev.stripechat.understanding.Example;
import dev.stripechat.understanding.Reading;
import dev.stripechat.understanding.TextEncoder;
import dev.stripechat.understanding.Utterance;
import dev.stripechat.understanding.Way;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ShopUnderstandingTest {

    private static final String RETURNS =
            Starter.phrasings(Intent.RETURN_POLICY, Language.EN).get(0);

    private final Asking shop = new Asking();

    @Test
    void an_encoder_that_breaks_leaves_words_to_learn_by() {
        Reader reader =
                started(
                        () -> {
                            throw new UnsatisfiedLinkError("no such library");
                        });

        assertThat(reader.isReady()).isTrue();
        assertThat(read(reader).way()).isEqualTo(Way.ANSWER);
    }

    @Test
    void a_node_that_will_never_learn_calls_a_person_and_keeps_nobody_waiting() {
        Reader reader = started(ShopUnderstandingTest::exhausted);

        assertThat(reader.isReady()).isFalse();
        assertThat(read(reader).way()).isEqualTo(Way.HANDOVER);
    }

    @Test
    void nobody_brings_a_question_in_vain_to_a_node_that_will_never_learn() {
        ShopUnderstanding broken =
                new ShopUnderstanding(Runnable::run, ShopUnderstandingTest::exhausted, shop.clock);
        broken.start(this);

        assertThat(new Recognise(broken).intent(RETURNS, Language.EN)).isEmpty();
        assertThat(new Recognise(OfflineEngine.ready()).intent(RETURNS, Language.EN))
                .contains(Intent.RETURN_POLICY);
    }

    @Test
    void who_asks_a_node_that_is_still_learning_asks_again_later() {
        ShopUnderstanding early =
                new ShopUnderstanding(never -> {}, ShopUnderstandingTest::exhausted, shop.clock);
        Reader reader = early.of(shop.shop, shop.knowledge());

        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> read(reader)).isInstanceOf(NotLearnedYet.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void only_a_database_that_is_away_is_worth_waiting_for() {
        Reader away = learningFrom(new SQLTransientConnectionException("away"));
        Reader broken = learningFrom(new IllegalArgumentException("a mistake of ours"));

        assertThatThrownBy(() -> read(away)).isInstanceOf(NotLearnedYet.class);
        assertThatThrownBy(() -> read(broken)).isInstanceOf(IllegalStateException.class);
    }

    private Reader learningFrom(Exception failure) {
        return OfflineEngine.ready()
                .of(
                        shop.shop,
                        knowledge(
                                () -> {
                                    throw new IllegalStateException(failure);
                                }));
    }

    @Test
    void what_a_shop_has_just_saved_is_understood_at_once() {
        Reader reader = OfflineEngine.ready().of(shop.shop, shop.knowledge());
        String question = "Does the wobbly quux frobnicate?";
        assertThat(read(reader, question).best().orElseThrow().label()).doesNotStartWith("e-");

        shop.writes(
                AnEntry.saying(Optional.empty(), AnEntry.text(Language.EN, question, "It does.")));

        Reading reading = read(reader, question);
        assertThat(reading.best().orElseThrow().label()).startsWith("e-");
        assertThat(reading.way()).isEqualTo(Way.ANSWER);
    }

    @Test
    void many_who_ask_at_once_wait_for_one_who_learns() throws Exception {
        AtomicInteger learned = new AtomicInteger();
        Reader reader = OfflineEngine.ready().of(shop.shop, counting(learned));
        ExecutorService many = Executors.newFixedThreadPool(4);
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<Reading> asking =
                () -> {
                    together.await();
                    return read(reader);
                };

        List<Future<Reading>> answers = many.invokeAll(Collections.nCopies(4, asking));

        for (Future<Reading> answer : answers) {
            assertThat(answer.get().candidates()).isNotEmpty();
        }
        assertThat(learned).hasValue(1);
        many.shutdown();
    }

    private ShopKnowledge counting(AtomicInteger learned) {
        return knowledge(
                () -> {
                    learned.incrementAndGet();
                    return List.of(new Example("e-1", Language.EN, "Does it frobnicate?"));
                });
    }

    private ShopKnowledge knowledge(Supplier<List<Example>> examples) {
        return new ShopKnowledge(
                new InMemoryKnowledge(),
                shop.values,
                new InMemoryShops(),
                new InMemorySalesChannels(),
                shop.timetables,
                shop.clock) {
            @Override
            List<Example> examples(ShopId of) {
                return examples.get();
            }
        };
    }

    private static TextEncoder exhausted() {
        throw new OutOfMemoryError("of this node");
    }

    private Reader started(Supplier<TextEncoder> encoder) {
        ShopUnderstanding understanding = new ShopUnderstanding(Runnable::run, encoder, shop.clock);
        understanding.start(this);
        return understanding.of(shop.shop, shop.knowledge());
    }

    private static Reading read(Reader reader) {
        return read(reader, RETURNS);
    }

    private static Reading read(Reader reader, String question) {
        List<Reading> readings = reader.read(Utterance.first(question, Language.EN));
        return readings.get(0);
    }
}
