package dev.stripechat.answer.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.answer.LanguageModel;
import dev.stripechat.answer.ModelAccess;
import dev.stripechat.answer.ModelFault;
import dev.stripechat.answer.ModelProvider;
import dev.stripechat.answer.Prompt;
import dev.stripechat.fakes.model.Behaviour;
import dev.stripechat.fakes.model.FakeModel;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.outward.ModelHosts;
import dev.stripechat.world.Eventually;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes out over LangChain4j, and what comes back, for each way of speaking. */
class LangChainModelTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(4);
    private static final Prompt PROMPT =
            new Prompt(
                    "The rules.",
                    "{\"question\":\"Where is my invoice?\",\"options\":[{\"number\":1,\"topic\":\"Returns\"},{\"number\":2,\"topic\":\"Invoice\"}]}",
                    100);

    private final FakeModel fake = FakeModel.start();
    private final MovableClock clock = MovableClock.atNoon();
    private final ModelThreads threads = new ModelThreads(LangChainModelTest::daemon, 4);
    private final LanguageModel model = over(Optional.of("127.0.0.1"));

    @AfterEach
    void close() {
        fake.close();
        threads.stop();
    }

    @ParameterizedTest
    @EnumSource(ModelProvider.class)
    void each_service_is_asked_once_in_its_own_way_and_answers(ModelProvider provider) {
        LanguageModel.Said said = model.say(access(provider, LONG), PROMPT);

        assertThat(fake.refused()).isEmpty();
        assertThat(said.text()).contains("{\"choice\":2}");
        assertThat(said.complete()).isTrue();
        assertThat(said.tokens()).hasValue(120);
        assertThat(fake.asked())
                .singleElement()
                .satisfies(
                        asked -> {
                            assertThat(asked.way()).isEqualTo(provider.word());
                            assertThat(asked.model()).isEqualTo(FakeModel.NAME);
                            assertThat(asked.rules()).isEqualTo("The rules.");
                            assertThat(asked.data()).hasToString(PROMPT.data());
                            assertThat(asked.mostTokens()).isEqualTo(100);
                        });
    }

    @ParameterizedTest
    @EnumSource(ModelProvider.class)
    void what_is_cut_off_says_so(ModelProvider provider) {
        fake.does(Behaviour.cutOff());

        assertThat(model.say(access(provider, LONG), PROMPT).complete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "401, KEY_REFUSED",
        "403, KEY_REFUSED",
        "404, MODEL_UNKNOWN",
        "400, REFUSED",
        "302, REFUSED",
        "429, BUSY",
        "503, BUSY",
        "529, BUSY",
        "500, ILL"
    })
    void what_a_service_refuses_has_a_name_and_is_not_tried_again(int status, ModelFault fault) {
        fake.does(Behaviour.status(status));

        for (ModelProvider provider : ModelProvider.values()) {
            LanguageModel.Said said = model.say(access(provider, LONG), PROMPT);
            assertThat(said).isEqualTo(LanguageModel.Said.nothing(fault));
        }
        assertThat(fake.arrived()).isEqualTo(ModelProvider.values().length);
    }

    @ParameterizedTest
    @EnumSource(ModelProvider.class)
    void what_is_no_answer_or_does_not_end_is_none(ModelProvider provider) {
        fake.does(Behaviour.broken());
        assertThat(model.say(access(provider, LONG), PROMPT).fault())
                .contains(ModelFault.UNREADABLE);

        fake.does(Behaviour.huge());
        assertThat(model.say(access(provider, LONG), PROMPT).fault()).contains(ModelFault.TOO_LONG);
    }

    @Test
    void a_wrong_key_is_not_taken() {
        ModelAccess wrong =
                new ModelAccess(
                        ModelProvider.OPENAI,
                        URI.create(fake.url("openai")),
                        FakeModel.NAME,
                        Optional.of("sk-wrong"),
                        LONG);

        assertThat(model.say(wrong, PROMPT).fault()).contains(ModelFault.KEY_REFUSED);
    }

    @ParameterizedTest
    @EnumSource(ModelProvider.class)
    void who_is_silent_is_left_when_the_deadline_is_over_by_the_clock(ModelProvider provider) {
        fake.hangs();
        CompletableFuture<LanguageModel.Said> saying =
                CompletableFuture.supplyAsync(() -> model.say(access(provider, LONG), PROMPT));
        Eventually.within(
                Duration.ofSeconds(20), () -> "nobody has asked", () -> fake.arrived() == 1);
        assertThat(saying).isNotDone();

        clock.pass(LONG);

        assertThat(saying.join()).isEqualTo(LanguageModel.Said.nothing(ModelFault.SILENT));
    }

    @Test
    void who_hangs_holds_no_more_calls_than_there_are_threads() {
        fake.hangs();
        List<CompletableFuture<LanguageModel.Said>> held =
                java.util.stream.IntStream.range(0, 4)
                        .mapToObj(
                                i ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        model.say(
                                                                access(ModelProvider.OLLAMA, LONG),
                                                                PROMPT),
                                                task -> daemon(task).start()))
                        .toList();
        Eventually.within(
                Duration.ofSeconds(20), () -> fake.arrived() + " came", () -> fake.arrived() == 4);

        assertThat(model.say(access(ModelProvider.OLLAMA, LONG), PROMPT).fault())
                .contains(ModelFault.CROWDED);
        fake.goesOn();
        assertThat(held).allSatisfy(one -> assertThat(one.join().fault()).isEmpty());
    }

    @Test
    void nobody_at_the_address_is_told_apart_from_an_address_that_is_not_allowed()
            throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        ModelAccess nobody = at("http://127.0.0.1:" + free);

        assertThat(model.say(nobody, PROMPT).fault()).contains(ModelFault.NOT_REACHED);
        assertThat(over(Optional.empty()).say(nobody, PROMPT).fault())
                .contains(ModelFault.HOST_NOT_ALLOWED);
    }

    /** T16: whatever way this machine, its network or a cloud's own data is written, nobody is called there. */
    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:PORT",
        "https://127.0.0.1:PORT",
        "https://localhost:PORT",
        "https://127.1:PORT",
        "https://2130706433:PORT",
        "https://[::1]:PORT",
        "https://[::ffff:127.0.0.1]:PORT",
        "https://0.0.0.0:PORT",
        "https://10.0.0.1:PORT",
        "https://169.254.169.254",
        "https://[fd12:3456::1]",
        "http://example.com"
    })
    void no_private_machine_is_asked_unless_the_operator_trusts_it(String address) {
        String url = address.replace("PORT", fake.url("ollama").replaceAll(".*:", ""));

        LanguageModel.Said said = over(Optional.empty()).say(at(url), PROMPT);

        assertThat(said.fault()).contains(ModelFault.HOST_NOT_ALLOWED);
        assertThat(fake.arrived()).isZero();
    }

    private LanguageModel over(Optional<String> trusted) {
        return new LangChainModel(new ModelHosts(trusted), threads, clock);
    }

    private static ModelAccess at(String url) {
        return new ModelAccess(
                ModelProvider.OLLAMA, URI.create(url), FakeModel.NAME, Optional.empty(), SHORT);
    }

    private ModelAccess access(ModelProvider provider, Duration deadline) {
        return new ModelAccess(
                provider,
                URI.create(fake.url(provider.word())),
                FakeModel.NAME,
                Optional.of(FakeModel.KEY),
                deadline);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "model-test");
        thread.setDaemon(true);
        return thread;
    }
}
