package dev.stripechat.runtime;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import java.util.concurrent.Executor;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Does something on another thread of the container: where the caller may not wait, or has no transaction to read in. The
 * threads are looked up once: to look takes longer than to read a conversation.
 */
@Dependent
public class Background implements Executor {

    private Executor threads = Runnable::run;

    @PostConstruct
    void find() {
        try {
            ManagedExecutorService found =
                    InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
            threads = found;
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }
}
