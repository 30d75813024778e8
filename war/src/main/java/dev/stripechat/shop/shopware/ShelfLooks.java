package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.Aisle;
import dev.stripechat.shop.Offers;
import dev.stripechat.shopware.api.SalesChannel;
import dev.stripechat.shopware.api.ShopSilent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Looks at what shops offer while a shopper waits for an answer: few at a time, three seconds each, however many questions to the
 * shop it takes. What many ask for is kept for a minute; the stock, the codes and the orders are not.
 */
@ApplicationScoped
class ShelfLooks {

    /** In all. */
    static final Duration MOST = Duration.ofSeconds(3);

    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final int PLACES = 6;
    private static final int PLACES_OF_A_SHOP = 3;

    private final Places places = new Places(PLACES, PLACES_OF_A_SHOP, Duration.ofMillis(500));
    private final Fresh<Aisle, Offers> offers = new Fresh<>(FRESH);
    private final Fresh<Aisle, SalesChannel> channels = new Fresh<>(FRESH);
    private final ExecutorService threads;
    private final Duration most;

    /** On threads of the container. */
    @Inject
    ShelfLooks() throws NamingException {
        this(InitialContext.doLookup("java:comp/DefaultManagedThreadFactory"), MOST);
    }

    ShelfLooks(ThreadFactory factory, Duration most) {
        this.most = most;
        this.threads =
                new ThreadPoolExecutor(
                        0, PLACES, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
    }

    /** The offers of a sales channel, asked for again after a minute. */
    Optional<Offers> kept(Aisle aisle, Instant now, Supplier<Optional<Offers>> look) {
        return offers.of(aisle, now, look);
    }

    /** The same of the channel itself. */
    Optional<SalesChannel> channel(
            Aisle aisle, Instant now, Supplier<Optional<SalesChannel>> look) {
        Aisle any = new Aisle(aisle.shop(), aisle.salesChannel(), Language.EN);
        return channels.of(any, now, look);
    }

    /**
     * Looks, if there is a place.
     *
     * @throws Refusal unavailable ({@code busy})
     * @throws ShopSilent when it takes longer
     */
    <T> T within(ShopId shop, Supplier<T> look) {
        return places.within(shop, () -> inTime(look));
    }

    private <T> T inTime(Supplier<T> look) {
        try {
            return inTime(threads.submit(look::get));
        } catch (RejectedExecutionException full) {
            throw new ShopSilent("late ones are still under way", Optional.empty());
        }
    }

    private <T> T inTime(Future<T> answer) {
        try {
            return answer.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new ShopSilent("it takes too long", Optional.empty());
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ShopSilent("we are stopping", Optional.empty());
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
