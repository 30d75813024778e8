package dev.stripechat.runtime.database;

import dev.stripechat.runtime.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * EclipseLink asks again when a connection breaks: at once, and then twice more with five seconds in between, during which
 * the request holds its thread. Browsers wait nine seconds and come back by themselves, so asking again at once is enough.
 * There is no property for it.
 */
@Dependent
class SingleRetry {

    private static final Logger LOG = LoggerFactory.getLogger(SingleRetry.class);

    private final EntityManager entities;

    @Inject
    SingleRetry(EntityManager entities) {
        this.entities = entities;
    }

    void set(
            @Observes @Priority(StartOrder.RETRIES) @Initialized(ApplicationScoped.class)
                    Object started) {
        try {
            Object session = call(entities.getDelegate(), "getServerSession");
            Object login = call(session, "getLogin");
            login.getClass().getMethod("setQueryRetryAttemptCount", int.class).invoke(login, 1);
        } catch (ReflectiveOperationException | RuntimeException otherProvider) {
            LOG.warn("requests may wait long for a database that is away", otherProvider);
        }
    }

    private static Object call(Object on, String method) throws ReflectiveOperationException {
        return on.getClass().getMethod(method).invoke(on);
    }
}
