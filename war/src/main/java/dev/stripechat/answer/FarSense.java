package dev.stripechat.answer;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.understanding.Example;
import dev.stripechat.understanding.Reading;
import dev.stripechat.understanding.TextEncoder;
import dev.stripechat.understanding.Understanding;
import dev.stripechat.understanding.Utterance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What is understood with an encoder on another machine. It is learned in the background, one thing after the other; whatever was
 * not learned yet, and whatever that machine does not answer for in time, is not told here and has to be read by words alone. When
 * learning fails, the first question after {@link #PAUSE} tries again, and goes on where it stopped.
 */
final class FarSense {

    static final Duration PAUSE = Duration.ofMinutes(5);

    private static final Logger LOG = Logger.getLogger(FarSense.class.getName());

    private final TextEncoder encoder;
    private final Supplier<List<Example>> seed;
    private final Executor background;
    private final Clock clock;
    private final LatestShops<Understanding> learned = new LatestShops<>();
    private volatile Optional<Understanding> base = Optional.empty();
    private boolean isBusy;
    private boolean isIll;
    private Instant next = Instant.MIN;

    /** @param seed what all shops share */
    FarSense(TextEncoder encoder, Supplier<List<Example>> seed, Executor background, Clock clock) {
        this.encoder = encoder;
        this.seed = seed;
        this.background = background;
        this.clock = clock;
    }

    /** Begins to learn. */
    void start() {
        if (begins()) {
            later(this::base);
        }
    }

    /** What a shopper of a shop means, if that machine helps now. */
    Optional<List<Reading>> read(ShopId shop, ShopKnowledge knowledge, Utterance utterance) {
        long revision = knowledge.revision(shop);
        Optional<Understanding> ready = learned.of(shop, revision);
        if (ready.isEmpty() && begins()) {
            List<Example> own = knowledge.examples(shop);
            later(() -> learn(shop, revision, own));
        }
        return ready.flatMap(understanding -> read(understanding, utterance));
    }

    private Optional<List<Reading>> read(Understanding understanding, Utterance utterance) {
        try {
            encoder.ahead(utterance.texts(), FarSense::told);
            return Optional.of(understanding.read(utterance));
        } catch (TextEncoder.Silent silent) {
            LOG.log(Level.FINE, silent, () -> "A question is read by words alone");
            return Optional.empty();
        }
    }

    /** What leaves this server, of shoppers and of shops: what a model service is told as well. */
    private static String told(String text) {
        return Redaction.text(text, Set.of());
    }

    private void learn(ShopId shop, long revision, List<Example> own) {
        Understanding shared = base();
        encoder.learn(own.stream().map(Example::text).toList(), FarSense::told);
        learned.keep(shop, revision, shared.with(own));
    }

    private Understanding base() {
        if (base.isEmpty()) {
            List<Example> examples = seed.get();
            encoder.learn(examples.stream().map(Example::text).toList(), FarSense::told);
            base = Optional.of(Understanding.learnedFrom(examples, encoder));
            LOG.info("The embeddings endpoint helps to understand questions from now on");
        }
        return base.get();
    }

    /** Whether nobody learns, and something may be learned now. */
    private synchronized boolean begins() {
        return !isBusy && !clock.instant().isBefore(next);
    }

    private synchronized void later(Runnable learning) {
        if (isBusy) {
            return;
        }
        try {
            isBusy = true;
            background.execute(() -> tried(learning));
        } catch (RejectedExecutionException stopping) {
            isBusy = false;
        }
    }

    private void tried(Runnable learning) {
        try {
            learning.run();
            ended(Optional.empty());
        } catch (TextEncoder.Silent silent) {
            ended(Optional.of(silent.getMessage()));
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, fault, () -> "Nothing was learned with the embeddings endpoint");
            ended(Optional.of(fault.getClass().getSimpleName()));
        } catch (OutOfMemoryError full) {
            // whoever tried again would take the memory away from everybody again and again
            LOG.warning(
                    "There is no memory to learn with the embeddings endpoint: -Xmx, or shorter vectors");
        }
    }

    private synchronized void ended(Optional<String> fault) {
        isBusy = false;
        next = fault.isPresent() ? clock.instant().plus(PAUSE) : Instant.MIN;
        if (fault.isPresent() && !isIll) {
            LOG.warning(
                    () ->
                            "The embeddings endpoint cannot be learned with ("
                                    + fault.get()
                                    + "): questions are read by words alone, and it is tried again");
        }
        if (fault.isEmpty() && isIll) {
            LOG.info("The embeddings endpoint answers again");
        }
        isIll = fault.isPresent();
    }
}
