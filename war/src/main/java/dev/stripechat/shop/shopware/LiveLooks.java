package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Looks into shops while a page waits: so few at a time that slow shops cannot hold all threads of a node. */
@ApplicationScoped
class LiveLooks {

    private static final int MOST = 6;

    private final Semaphore places = new Semaphore(MOST);

    /**
     * Looks, if there is a place.
     *
     * @throws Refusal unavailable ({@code busy})
     */
    <T> T within(Supplier<T> look) {
        if (!places.tryAcquire()) {
            throw Refusal.unavailable("busy", "Too many look into shops just now.");
        }
        try {
            return look.get();
        } finally {
            places.release();
        }
    }
}
