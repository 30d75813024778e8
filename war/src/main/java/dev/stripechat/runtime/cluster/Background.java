package dev.stripechat.runtime.cluster;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import java.util.concurrent.Executor;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Threads of the container, for what must not keep its caller waiting. */
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
    public void execute(Runnable work) {
        threads.execute(work);
    }
}
