package dev.stripechat.contracts;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Where the work of a contract is done: in the container in one transaction, in memory just so. */
public interface Together {

    /** Does the work; when it returns, the work is committed. */
    void inOne(Runnable work);

    /** The same, with a result. */
    default <T> T fromOne(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        inOne(() -> result.set(work.get()));
        return result.get();
    }

    /** In memory: there is nothing to commit. */
    interface InMemory extends Together {

        @Override
        default void inOne(Runnable work) {
            work.run();
        }
    }
}
