package dev.stripechat.answer;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.Background;
import dev.stripechat.runtime.StartOrder;
import dev.stripechat.runtime.database.DatabaseAway;
import dev.stripechat.understanding.Reading;
import dev.stripechat.understanding.TextEncoder;
import dev.stripechat.understanding.Understanding;
import dev.stripechat.understanding.Utterance;
import dev.stripechat.understanding.Way;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this node has learned: once for all shops when it starts, and for each shop what that shop has added, again whenever its
 * answers have changed, on whichever node. All of it can be learned again. With an encoder on another machine there is a second
 * understanding beside that of words alone, which is asked first and may have nothing to say.
 */
@ApplicationScoped
public class ShopUnderstanding implements Readers {

    private static final Logger LOG = LoggerFactory.getLogger(ShopUnderstanding.class);

    /** In seconds; whoever waits keeps other work from being done. */
    private static final long PATIENCE = 10;

    private final Executor executor;
    private final Supplier<TextEncoder> encoder;
    private final Clock clock;
    private volatile Optional<FarSense> far = Optional.empty();
    private final CompletableFuture<Understanding> base = new CompletableFuture<>();
    private final LatestShops<FutureTask<Understanding>> learned = new LatestShops<>();

    protected ShopUnderstanding() {
        this(Runnable::run, () -> TextEncoder.NONE, Clock.systemUTC());
    }

    @Inject
    ShopUnderstanding(Background background, Instance<TextEncoder> encoders, Clock clock) {
        this(background, () -> encoders.isResolvable() ? encoders.get() : TextEncoder.NONE, clock);
    }

    ShopUnderstanding(Executor executor, Supplier<TextEncoder> encoder, Clock clock) {
        this.executor = executor;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Has learned already. */
    static ShopUnderstanding having(Understanding learned) {
        ShopUnderstanding ready = new ShopUnderstanding();
        ready.base.complete(learned);
        return ready;
    }

    /** Has learned already, by words. */
    static ShopUnderstanding having(Understanding learned, FarSense far) {
        ShopUnderstanding ready = having(learned);
        ready.far = Optional.of(far);
        return ready;
    }

    void start(
            @Observes @Priority(StartOrder.WATCH) @Initialized(ApplicationScoped.class)
                    Object started) {
        executor.execute(this::learn);
    }

    private void learn() {
        try {
            base.complete(learnedSomehow());
        } catch (RuntimeException | Error failed) {
            LOG.error("nothing is understood on this node: it has to be started again", failed);
            base.completeExceptionally(failed);
        }
    }

    /** With an encoder that does not do what it should, by words alone. */
    private Understanding learnedSomehow() {
        try {
            TextEncoder ours = encoder.get();
            return ours.isFar()
                    ? learnedBeside(ours)
                    : Understanding.learnedFrom(Seed.examples(), ours);
        } catch (RuntimeException | LinkageError failed) {
            LOG.warn("learned without the sentence encoder", failed);
            return Understanding.learnedFrom(Seed.examples(), TextEncoder.NONE);
        }
    }

    /** By words alone; and afterwards with an encoder that may be silent. */
    private Understanding learnedBeside(TextEncoder remote) {
        Understanding words = Understanding.learnedFrom(Seed.examples(), TextEncoder.NONE);
        FarSense sense = new FarSense(remote, Seed::examples, executor, clock);
        sense.start();
        far = Optional.of(sense);
        return words;
    }

    @Override
    public Reader of(ShopId shop, ShopKnowledge knowledge) {
        return new OfShop(shop, knowledge, far);
    }

    /** The same without an encoder on another machine: twice asked the same, it says the same. */
    Reader steady(ShopId shop, ShopKnowledge knowledge) {
        return new OfShop(shop, knowledge, Optional.empty());
    }

    /** Once another machine was silent, the rest of what a shopper has written is read without it: nobody waits twice. */
    private final class OfShop implements Reader {

        private final ShopId shop;
        private final ShopKnowledge knowledge;
        private Optional<FarSense> first;

        OfShop(ShopId shop, ShopKnowledge knowledge, Optional<FarSense> first) {
            this.shop = shop;
            this.knowledge = knowledge;
            this.first = first;
        }

        @Override
        public List<Reading> read(Utterance utterance) {
            if (base.isCompletedExceptionally()) {
                return List.of(unread(utterance));
            }
            Understanding words = learned(shop, knowledge);
            Optional<List<Reading>> read =
                    first.flatMap(sense -> sense.read(shop, knowledge, utterance));
            if (read.isEmpty()) {
                first = Optional.empty();
            }
            return read.orElseGet(() -> words.read(utterance));
        }

        @Override
        public boolean isReady() {
            return base.isDone() && !base.isCompletedExceptionally();
        }
    }

    /** Who will never learn calls a person. */
    private static Reading unread(Utterance utterance) {
        return new Reading(utterance.prior(), utterance.text(), List.of(), Way.HANDOVER);
    }

    /** The first who asks learns; who asks meanwhile waits for it. */
    private Understanding learned(ShopId shop, ShopKnowledge knowledge) {
        FutureTask<Understanding> current =
                learned.of(shop, knowledge.revision(shop), () -> learning(shop, knowledge));
        current.run();
        try {
            return current.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotLearnedYet(interrupted);
        } catch (ExecutionException failed) {
            learned.forget(shop, current);
            if (passes(failed.getCause())) {
                throw new NotLearnedYet(failed);
            }
            throw new IllegalStateException("what the shop has written cannot be learned", failed);
        }
    }

    private static boolean passes(Throwable failure) {
        return failure instanceof NotLearnedYet || DatabaseAway.isBehind(failure);
    }

    private FutureTask<Understanding> learning(ShopId shop, ShopKnowledge knowledge) {
        return new FutureTask<>(() -> base().with(knowledge.examples(shop)));
    }

    /**
     * What all shops share, without an encoder on another machine.
     *
     * @throws NotLearnedYet whoever wants it asks again later
     * @throws IllegalStateException this node will never learn it
     */
    Understanding base() {
        try {
            return base.get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotLearnedYet(interrupted);
        } catch (TimeoutException late) {
            throw new NotLearnedYet(late);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("nothing is understood on this node", failed);
        }
    }
}
