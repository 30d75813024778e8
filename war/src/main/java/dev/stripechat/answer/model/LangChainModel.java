package dev.stripechat.answer.model;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.stripechat.answer.LanguageModel;
import dev.stripechat.answer.ModelAccess;
import dev.stripechat.answer.ModelFault;
import dev.stripechat.answer.Prompt;
import dev.stripechat.runtime.outward.ModelHosts;
import dev.stripechat.runtime.outward.PinnedCall;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a model service over LangChain4j, once, and leaves it when the deadline is over, by the clock. */
@Dependent
class LangChainModel implements LanguageModel {

    private static final Logger LOG = LoggerFactory.getLogger(LangChainModel.class);
    private static final int MOST_BYTES = 256 * 1024;
    private static final int LOOK_MILLIS = 10;

    private final ModelHosts hosts;
    private final ModelThreads threads;
    private final Clock clock;

    @Inject
    LangChainModel(ModelHosts hosts, ModelThreads threads, Clock clock) {
        this.hosts = hosts;
        this.threads = threads;
        this.clock = clock;
    }

    @Override
    public Said say(ModelAccess access, Prompt prompt) {
        try (PinnedCall call = new PinnedCall(hosts, access.deadline(), MOST_BYTES)) {
            Future<Said> saying = threads.begin(() -> said(access, prompt, call));
            return awaited(saying, access.deadline());
        } catch (RejectedExecutionException full) {
            return Said.nothing(ModelFault.CROWDED);
        } catch (IOException alreadyGone) {
            return Said.nothing(ModelFault.UNREADABLE);
        }
    }

    /** By the clock of all nodes and by the machine's counter: one of the two goes on always. */
    private Said awaited(Future<Said> saying, Duration deadline) {
        Instant end = clock.instant().plus(deadline);
        long began = System.nanoTime();
        while (clock.instant().isBefore(end) && System.nanoTime() - began < deadline.toNanos()) {
            try {
                return saying.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                continue;
            } catch (ExecutionException failed) {
                LOG.warn("a model service could not be asked", failed.getCause());
                return Said.nothing(ModelFault.UNREADABLE);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        saying.cancel(true);
        return Said.nothing(ModelFault.SILENT);
    }

    /** What goes wrong in the library goes wrong with the answer; its words do not belong into the log. */
    private static Said said(ModelAccess access, Prompt prompt, PinnedCall call) {
        PinnedHttp http = new PinnedHttp(call, access.deadline());
        try {
            return read(
                    ChatModels.of(access, prompt.mostTokens(), http)
                            .chat(
                                    SystemMessage.from(prompt.rules()),
                                    UserMessage.from(prompt.data())));
        } catch (RuntimeException failed) {
            LOG.debug("a model service gave no answer: {}", failed.getClass().getName());
            return Said.nothing(http.fault().orElse(ModelFault.UNREADABLE));
        }
    }

    private static Said read(ChatResponse response) {
        String text = Optional.ofNullable(response.aiMessage().text()).orElse("");
        FinishReason end = response.finishReason();
        boolean complete = end == null || end == FinishReason.STOP;
        return Said.text(text, complete, cost(response.tokenUsage()));
    }

    private static OptionalInt cost(TokenUsage usage) {
        return usage == null || usage.totalTokenCount() == null
                ? OptionalInt.empty()
                : OptionalInt.of(usage.totalTokenCount());
    }
}
