package dev.stripechat.understanding.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.fakes.embeddings.FakeEmbeddings;
import dev.stripechat.fakes.embeddings.FakeEmbeddings.Reply;
import dev.stripechat.fakes.embeddings.Log;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.understanding.TextEncoder;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are none, and what the log says of them. */
class EmbeddingsFaultsTest {

    private static final String TEXT = "where is the parcel of Ada";

    private final FakeEmbeddings fake = FakeEmbeddings.start();
    private final MovableClock clock = MovableClock.atNoon();
    private final Log log = Log.open();

    @AfterEach
    void close() {
        fake.close();
        log.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"data\":[{\"embedding\":[0.1,",
                "{\"data\":[]}",
                "{\"data\":[{\"embedding\":[1,2]},{\"embedding\":[1,2]}]}",
                "{\"data\":[{\"index\":1,\"embedding\":[1,2]}]}",
                "{\"data\":[{\"index\":-1,\"embedding\":[1,2]}]}",
                "{\"data\":[{\"embedding\":[]}]}",
                "{\"data\":[{\"embedding\":[0,0]}]}",
                "{\"data\":[{\"embedding\":[NaN,1]}]}",
                "{\"data\":[{\"embedding\":[\"NaN\",1]}]}",
                "{\"data\":[{\"embedding\":[null,1]}]}",
                "{\"data\":[{\"embedding\":[1e999,1]}]}",
                "{\"data\":[{\"embedding\":\"AAAA\"}]}"
            })
    void what_holds_no_vectors_is_no_answer(String body) {
        fake.does(texts -> Reply.of(body));

        fails(encoder(FakeEmbeddings.KEY));
    }

    @Test
    void vectors_of_two_lengths_are_no_answer() {
        fake.does(texts -> Reply.of("{\"data\":[{\"embedding\":[1,2]},{\"embedding\":[1,2,3]}]}"));

        assertThatThrownBy(
                        () ->
                                encoder(FakeEmbeddings.KEY)
                                        .ahead(List.of("one", "two"), UnaryOperator.identity()))
                .isInstanceOf(TextEncoder.Silent.class)
                .hasMessageContaining("equally long");
    }

    @Test
    void vectors_that_would_fill_the_memory_are_no_answer() {
        String numbers = "1,".repeat(EmbeddingsAnswer.MOST_NUMBERS) + "1";
        fake.does(texts -> Reply.of("{\"data\":[{\"embedding\":[" + numbers + "]}]}"));

        fails(encoder(FakeEmbeddings.KEY));
    }

    @Test
    void what_does_not_end_is_not_read_to_its_end() {
        String good = FakeEmbeddings.good(List.of(TEXT)).body();
        fake.does(texts -> Reply.of(good + " ".repeat(1_000_000)));

        fails(encoder(FakeEmbeddings.KEY));
    }

    @Test
    void a_redirect_is_not_followed() {
        fake.does(
                texts ->
                        fake.asked().size() == 1
                                ? new Reply(307, "", fake.url() + "/embeddings")
                                : FakeEmbeddings.good(texts));

        fails(encoder(FakeEmbeddings.KEY));
        assertThat(fake.asked()).hasSize(1);
    }

    @Test
    void the_log_says_it_once_and_tells_neither_key_nor_text_nor_address() {
        fake.does(texts -> new Reply(401, "{\"error\":\"" + FakeEmbeddings.KEY + "\"}", ""));
        TextEncoder encoder = encoder(FakeEmbeddings.KEY);
        for (int i = 0; i < 5; i++) {
            fails(encoder);
        }

        assertThat(log.with("WARNING")).singleElement().asString().contains("status 401");
        assertThat(log.with(FakeEmbeddings.KEY)).isEmpty();
        assertThat(log.with("Ada")).isEmpty();
        assertThat(log.with(fake.url())).isEmpty();
    }

    @Test
    void a_key_that_cannot_be_sent_is_not_told_either() {
        Optional<TextEncoder> none = endpoint("sk-secret\nX-Other: 1").encoder();

        assertThat(none).isEmpty();
        assertThat(log.with("WARNING")).hasSize(1);
        assertThat(log.with("sk-secret")).isEmpty();
    }

    private static void fails(TextEncoder encoder) {
        assertThatThrownBy(() -> encoder.ahead(List.of(TEXT), UnaryOperator.identity()))
                .isInstanceOf(TextEncoder.Silent.class)
                .hasMessageNotContaining("Ada")
                .hasMessageNotContaining(FakeEmbeddings.KEY);
    }

    private TextEncoder encoder(String key) {
        return endpoint(key).encoder().orElseThrow();
    }

    private Endpoint endpoint(String key) {
        return new Endpoint(
                Optional.of(fake.url()),
                Optional.of(FakeEmbeddings.MODEL),
                Optional.of(key),
                clock);
    }
}
