package dev.stripechat.answer;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.Background;
import dev.stripechat.runtime.StartOrder;
import dev.stripechat.understanding.Example;
import dev.stripechat.understanding.Reading;
import dev.stripechat.understanding.TextEncoder;
import dev.stripechat.understanding.Understanding;
import dev.stripechat.understanding.Utterance;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What this node has learned: once for all shops when it starts, and for each shop what that shop has added, again whenever its
 * answers have changed, on whichever node. All of it can be learned again. With an encoder on another machine there is a second
 * understanding beside that of words alone, which is asked first and may have nothing to say.
 */
@ApplicationScoped
public class ShopUnderstanding implements Readers {

    private static final int MOST_SHOPS = 200;

    /** In seconds; whoever waits keeps other work from being done. */
    private static final long PATIENCE = 10;

    private final Executor executor;
    private final Instance<TextEncoder> encoders;
    private final Clock clock;
    private volatile Optional<FarSense> far = Optional.empty();
    private final CompletableFuture<Understanding> base = new CompletableFuture<>();
    private final Map<ShopId, Learned> learned =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<ShopId, Learned> eldest) {
                    return size() > MOST_SHOPS;
                }
            };

    private record Learned(long revision, List<Example> own, Understanding understanding) {}

    protected ShopUnderstanding() {
        this(null, null, null);
    }

    @Inject
    ShopUnderstanding(Background background, Instance<TextEncoder> encoders, Clock clock) {
        this.executor = background;
        this.encoders = encoders;
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
            TextEncoder encoder = encoders.isResolvable() ? encoders.get() : TextEncoder.NONE;
            if (encoder.isFar()) {
                base.complete(Understanding.learnedFrom(Seed.examples(), TextEncoder.NONE));
                FarSense sense = new FarSense(encoder, Seed::examples, executor, clock);
                far = Optional.of(sense);
                sense.start();
            } else {
                base.complete(Understanding.learnedFrom(Seed.examples(), encoder));
            }
        } catch (RuntimeException failed) {
            base.completeExceptionally(failed);
        }
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
            Learned known = learned(shop, knowledge);
            Optional<List<Reading>> read =
                    first.flatMap(
                            sense -> sense.read(shop, known.revision(), known.own(), utterance));
            if (read.isEmpty()) {
                first = Optional.empty();
            }
            return read.orElseGet(() -> known.understanding().read(utterance));
        }

        @Override
        public boolean isReady() {
            return base.isDone() && !base.isCompletedExceptionally();
        }
    }

    private Learned learned(ShopId shop, ShopKnowledge knowledge) {
        long revision = knowledge.revision(shop);
        synchronized (learned) {
            Learned known = learned.get(shop);
            if (known != null && known.revision() == revision) {
                return known;
            }
        }
        List<Example> own = knowledge.examples(shop);
        Learned fresh = new Learned(revision, own, base().with(own));
        synchronized (learned) {
            learned.put(shop, fresh);
        }
        return fresh;
    }

    /** What all shops share, without an encoder on another machine. */
    Understanding base() {
        try {
            return base.get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while learning", interrupted);
        } catch (ExecutionException | TimeoutException late) {
            throw new IllegalStateException("nothing was learned", late);
        }
    }
}
