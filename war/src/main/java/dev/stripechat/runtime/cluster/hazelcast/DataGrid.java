package dev.stripechat.runtime.cluster.hazelcast;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.topic.ITopic;
import com.hazelcast.topic.Message;
import dev.stripechat.runtime.StartOrder;
import dev.stripechat.runtime.cluster.Backlog;
import dev.stripechat.runtime.cluster.Hint;
import dev.stripechat.runtime.cluster.OtherNodes;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A topic of Hazelcast, which Payara runs. Hints go out together, as lines of one text: classes of the application would
 * not be found by its threads. To publish may take seconds when a member hangs, so it is done apart.
 */
@ApplicationScoped
class DataGrid implements OtherNodes {

    private static final Logger LOG = LoggerFactory.getLogger(DataGrid.class);
    private static final String JNDI_NAME = "payara/Hazelcast";
    private static final String TOPIC = "stripe-chat hints";
    private static final int MOST = 10_000;
    private static final int TOGETHER = 100;

    /** One for what goes, one for what comes: the threads of Hazelcast have no context of the application. */
    private static final int THREADS = 2;

    private final Backlog<Hint> going;
    private final Backlog<Hint> coming;
    private volatile Optional<ExecutorService> threads = Optional.empty();
    private volatile Optional<ITopic<String>> topic = Optional.empty();
    private UUID listener = new UUID(0, 0);

    protected DataGrid() {
        this.going = new Backlog<>(Runnable::run, 0, 1, hints -> {});
        this.coming = going;
    }

    @Inject
    DataGrid(Event<Hint> told) {
        this.going = new Backlog<>(this::apart, MOST, TOGETHER, this::publish);
        this.coming = new Backlog<>(this::apart, MOST, 1, hints -> hints.forEach(told::fire));
    }

    void start(
            @Observes @Priority(StartOrder.OTHER_NODES) @Initialized(ApplicationScoped.class)
                    Object started) {
        try {
            HazelcastInstance grid = InitialContext.doLookup(JNDI_NAME);
            ManagedThreadFactory factory =
                    InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
            threads = Optional.of(Executors.newFixedThreadPool(THREADS, factory));
            ITopic<String> found = grid.getTopic(TOPIC);
            listener = found.addMessageListener(this::hear);
            topic = Optional.of(found);
            LOG.info("data grid: {}", grid.getCluster().getMembers());
        } catch (NamingException | RuntimeException none) {
            LOG.info("no data grid: other nodes are noticed through the database");
        }
    }

    private void apart(Runnable work) {
        threads.ifPresent(running -> running.execute(work));
    }

    @Override
    public void tell(Hint hint) {
        if (topic.isPresent()) {
            going.add(List.of(hint));
        }
    }

    private void publish(List<Hint> hints) {
        String text = hints.stream().map(Hint::text).collect(Collectors.joining("\n"));
        topic.ifPresent(open -> open.publish(text));
    }

    private void hear(Message<String> message) {
        if (!isOwn(message)) {
            coming.add(
                    message.getMessageObject()
                            .lines()
                            .flatMap(line -> Hint.of(line).stream())
                            .toList());
        }
    }

    /** The member is missing when it has left the grid meanwhile. */
    private static boolean isOwn(Message<String> message) {
        Member from = message.getPublishingMember();
        return from != null && from.localMember();
    }

    @PreDestroy
    void stop() {
        topic.ifPresent(open -> open.removeMessageListener(listener));
        topic = Optional.empty();
        threads.ifPresent(ExecutorService::shutdownNow);
    }
}
