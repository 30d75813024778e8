package dev.stripechat.runtime;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import java.util.concurrent.Executor;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Does something on another thread of the container: where the caller may not wait, or has no transaction to read in. */
@Dependent
public class Background implements Executor {

    @Override
    public void execute(Runnable task) {
        try {
            ManagedExecutorService threads =
                    InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
            threads.execute(task);
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }
}
