package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.kernel.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an admin may enter, and where the key goes. */
class ModelConnectionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final String URL = "https://model.example/v1";

    private final ModelDesk desk = new ModelDesk();
    private final ModelConnection connection = new ModelConnection(desk.shop);

    @Test
    void a_key_is_kept_for_its_service_and_its_address_alone() {
        connect(ModelProvider.OPENAI, URL, Optional.of("sk-one"));
        connect(ModelProvider.OPENAI, URL + "/", Optional.empty());
        assertThat(key()).contains("sk-one");

        connect(ModelProvider.OPENAI, "https://elsewhere.example/v1", Optional.empty());
        assertThat(key()).isEmpty();

        connect(ModelProvider.OPENAI, URL, Optional.of("sk-two"));
        connect(ModelProvider.OLLAMA, URL, Optional.empty());
        assertThat(key()).isEmpty();
    }

    @Test
    void an_empty_key_takes_the_old_one_away() {
        connect(ModelProvider.OPENAI, URL, Optional.of("sk-one"));

        connect(ModelProvider.OPENAI, URL, Optional.of(""));

        assertThat(connection.hasKey()).isFalse();
    }

    @Test
    void the_key_is_in_no_text_of_it() {
        connect(ModelProvider.OPENAI, URL, Optional.of("sk-one"));

        assertThat(connection.access(desk.box).toString()).doesNotContain("sk-one");
    }

    @Test
    void who_needs_a_key_is_not_connected_without_one() {
        assertThatThrownBy(() -> connect(ModelProvider.ANTHROPIC, URL, Optional.empty()))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("bad_key"));
        connect(ModelProvider.ANTHROPIC, URL, Optional.of("sk-one"));
        connect(ModelProvider.ANTHROPIC, URL, Optional.empty());
        assertThat(key()).contains("sk-one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "model.example",
                "ftp://model.example",
                "file:///etc/passwd",
                "https://",
                "https://model.example/v1?key=1",
                "https://model.example/v1#x",
                "https://user:secret@model.example/v1",
                "https://model example/v1",
                "https://model.example/a\nb",
                "https://[::1",
                "http://model.example/v1",
                "https://localhost/v1",
                "https://127.0.0.1/v1",
                "https://127.1/v1",
                "https://2130706433/v1",
                "https://0x7f000001/v1",
                "https://0177.0.0.1/v1",
                "https://10.0.0.1/v1",
                "https://192.168.1.1/v1",
                "https://169.254.169.254/latest",
                "https://[::1]/v1",
                "https://[::ffff:127.0.0.1]/v1",
                "https://[fd12:3456::1]/v1"
            })
    void an_address_is_public_and_over_https_or_is_refused(String url) {
        assertThatThrownBy(() -> saved(url, Optional.empty()))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("bad_model_url"));
        assertThat(desk.connections.of(desk.shop)).isEmpty();
    }

    @Test
    void a_machine_that_the_operator_trusts_needs_neither() {
        saved("http://localhost:11434", Optional.of("localhost, 10.0.0.7"));
        saved("http://10.0.0.7:8000/v1", Optional.of("localhost, 10.0.0.7"));

        assertThat(desk.connections.of(desk.shop).orElseThrow().url())
                .isEqualTo("http://10.0.0.7:8000/v1");
        assertThat(desk.audited).containsExactly("model.connected", "model.connected");
        assertThatThrownBy(() -> saved("http://10.0.0.8:8000", Optional.of("10.0.0.7")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void what_is_taken_away_is_gone_once() {
        saved(URL, Optional.empty());

        desk.connectModel(Optional.empty()).remove(desk.admin);
        desk.connectModel(Optional.empty()).remove(desk.admin);

        assertThat(desk.connections.of(desk.shop)).isEmpty();
        assertThat(desk.audited).containsExactly("model.connected", "model.removed");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1000, 1, 1000, 4000, bad_limits",
        "101, 1000, 1, 1000, 4000, bad_limits",
        "1, 499, 1, 1000, 4000, bad_limits",
        "1, 1000001, 1, 1000, 4000, bad_limits",
        "1, 1000, 0, 1000, 4000, bad_limits",
        "1, 1000, 100001, 1000, 4000, bad_limits",
        "1, 1000, 1, 499, 4000, bad_limits",
        "1, 1000, 1, 100000001, 4000, bad_limits",
        "1, 1000, 1, 1000, 499, bad_deadline",
        "1, 1000, 1, 1000, 10001, bad_deadline"
    })
    void a_budget_and_a_deadline_have_bounds(
            int calls, int tokens, int dayCalls, int dayTokens, int millis, String code) {
        assertThatThrownBy(() -> new ModelLimits(calls, tokens, dayCalls, dayTokens, millis))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "line\nbreak", "zero\u200bwidth"})
    void the_name_of_a_model_is_one_word(String name) {
        ModelConnection.Entry entry =
                new ModelConnection.Entry(
                        ModelProvider.OLLAMA,
                        URL,
                        name,
                        Optional.empty(),
                        ModelRole.CHOOSE,
                        ModelDesk.LIMITS);

        assertThatThrownBy(() -> connection.connect(entry, desk.box, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("bad_model_name"));
    }

    private void saved(String url, Optional<String> trusted) {
        desk.connectModel(trusted)
                .by(
                        desk.admin,
                        new ModelConnection.Entry(
                                ModelProvider.OLLAMA,
                                url,
                                "demo",
                                Optional.empty(),
                                ModelRole.CHOOSE,
                                ModelDesk.LIMITS));
    }

    private Optional<String> key() {
        return connection.access(desk.box).key();
    }

    private void connect(ModelProvider provider, String url, Optional<String> key) {
        connection.connect(
                new ModelConnection.Entry(
                        provider, url, "demo", key, ModelRole.CHOOSE, ModelDesk.LIMITS),
                desk.box,
                NOW);
    }
}
