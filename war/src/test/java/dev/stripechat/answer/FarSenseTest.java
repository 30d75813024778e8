package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.fakes.embeddings.FakeEmbeddings;
import dev.stripechat.fakes.embeddings.FakeEmbeddings.Reply;
import dev.stripechat.fakes.embeddings.Log;
import dev.stripechat.kernel.Language;
import dev.stripechat.understanding.Candidate;
import dev.stripechat.understanding.Example;
import dev.stripechat.understanding.Reading;
import dev.stripechat.understanding.TextEncoder;
import dev.stripechat.understanding.Understanding;
import dev.stripechat.understanding.Utterance;
import dev.stripechat.understanding.encoder.ServerEncoders;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a shopper means, with a model on another machine that is well, ill, or gone. */
class FarSenseTest {

    private static final List<Example> SEED =
            List.of(
                    example("order_status", "Where is my parcel?"),
                    example("order_status", "track my parcel"),
                    example("shipping_cost", "how much is shipping?"),
                    example("shipping_cost", "shipping fee"),
                    Example.none(Language.EN, "Do you like cats?"));

    /** None of its words is in the examples. */
    private static final String OTHER_WORDS = "whereabouts please";

    private final FakeEmbeddings fake = FakeEmbeddings.start();
    private final Log log = Log.open();
    private final Asking shop = new Asking();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final FarSense far =
            new FarSense(
                    ServerEncoders.at(fake.url(), shop.clock),
                    () -> SEED,
                    background::add,
                    shop.clock);
    private final ShopUnderstanding understanding =
            ShopUnderstanding.having(Understanding.learnedFrom(SEED, TextEncoder.NONE), far);

    @AfterEach
    void close() {
        fake.close();
        log.close();
    }

    @Test
    void other_words_for_the_same_are_understood_once_it_has_learned() {
        learned();

        assertThat(sense(OTHER_WORDS)).isGreaterThan(words(OTHER_WORDS));
        assertThat(best(ask(OTHER_WORDS)).label()).isEqualTo("order_status");
    }

    @Test
    void until_then_questions_are_read_by_words() {
        far.start();

        assertThat(best(ask("Where is my parcel?")).label()).isEqualTo("order_status");
        assertThat(fake.asked()).isEmpty();
    }

    @Test
    void what_cannot_be_learned_is_said_once_and_tried_again_later() {
        fake.does(texts -> new Reply(500, "{}", ""));
        far.start();
        work();
        shop.clock.pass(FarSense.PAUSE.minusSeconds(1));
        ask(OTHER_WORDS);
        assertThat(background).isEmpty();

        shop.clock.pass(FarSense.PAUSE);
        ask(OTHER_WORDS);
        work();
        assertThat(log.with("cannot be learned with")).hasSize(1);

        fake.does(FakeEmbeddings::good);
        shop.clock.pass(FarSense.PAUSE);
        ask(OTHER_WORDS);
        work();
        assertThat(sense(OTHER_WORDS)).isGreaterThan(words(OTHER_WORDS));
    }

    @Test
    void while_it_fails_a_question_is_read_by_words_and_a_message_waits_once() {
        learned();
        int before = fake.asked().size();
        fake.does(texts -> new Reply(500, "{}", ""));
        Reader reader = understanding.of(shop.shop, shop.knowledge());

        List<Reading> first = reader.read(Utterance.first("where is it", Language.EN));
        reader.read(Utterance.first("and when does it come", Language.EN));

        assertThat(first).isEqualTo(byWords().read(Utterance.first("where is it", Language.EN)));
        assertThat(fake.asked()).hasSize(before + 1);
    }

    @Test
    void a_trial_of_an_entry_does_not_ask_it() {
        learned();
        int before = fake.asked().size();

        byWords().read(Utterance.first(OTHER_WORDS, Language.EN));

        assertThat(fake.asked()).hasSize(before);
    }

    @Test
    void what_a_shop_changes_counts_at_once_and_by_its_sense_a_little_later() {
        learned();
        shop.writes(
                AnEntry.saying(
                        Optional.empty(),
                        AnEntry.text(Language.EN, "Can freight go by rail?", "Yes.")));

        List<Reading> first = ask("Can freight go by rail?");
        assertThat(best(first).label()).isNotIn("order_status", "shipping_cost");
        work();

        assertThat(fake.asked()).last().isEqualTo(List.of("Can freight go by rail?"));
        assertThat(best(ask("Can freight go by rail?")).label()).isEqualTo(best(first).label());
    }

    @Test
    void nothing_that_tells_who_somebody_is_leaves_the_server() {
        learned();

        ask("My card 4242 4242 4242 4242 was refused, mail ada@example.com. Call +49 170 1234567?");

        String told = String.join(" ", fake.asked().get(fake.asked().size() - 1));
        assertThat(told).contains("My card", "was refused").contains("[…]");
        assertThat(told).doesNotContain("4242 4242", "ada@", "example.com", "1234567");
        assertThat(log.with("4242 4242")).isEmpty();
        assertThat(log.with(FakeEmbeddings.KEY)).isEmpty();
    }

    @Test
    void a_server_with_an_address_learns_words_first_and_its_sense_beside() {
        ShopUnderstanding server =
                new ShopUnderstanding(
                        background::add,
                        () -> ServerEncoders.at(fake.url(), shop.clock),
                        shop.clock);
        server.start(this);
        background.remove().run();

        assertThat(server.of(shop.shop, shop.knowledge()).isReady()).isTrue();
        assertThat(fake.asked()).isEmpty();
        assertThat(background).hasSize(1);
    }

    private void learned() {
        far.start();
        work();
        ask("shipping fee");
        work();
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private List<Reading> ask(String text) {
        return understanding
                .of(shop.shop, shop.knowledge())
                .read(Utterance.first(text, Language.EN));
    }

    private Reader byWords() {
        return understanding.steady(shop.shop, shop.knowledge());
    }

    private double sense(String text) {
        return best(ask(text)).confidence();
    }

    private double words(String text) {
        return best(byWords().read(Utterance.first(text, Language.EN))).confidence();
    }

    private static Candidate best(List<Reading> readings) {
        return Optional.of(readings.get(0)).flatMap(Reading::best).orElseThrow();
    }

    private static Example example(String label, String text) {
        return new Example(label, Language.EN, text);
    }
}
