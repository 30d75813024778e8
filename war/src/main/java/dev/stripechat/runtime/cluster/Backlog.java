package dev.stripechat.runtime.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be done soon, each thing once however often it is asked for while it waits, by one thread at a time and
 * apart from who asks. When it is full, more is dropped: only for what somebody else makes good.
 */
public final class Backlog<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);

    private final Executor executor;
    private final int most;
    private final int together;
    private final Consumer<List<T>> work;
    private final Set<T> waiting = new LinkedHashSet<>();
    private boolean busy;

    /**
     * @param most how many things may wait
     * @param together how many the work gets at once
     */
    public Backlog(Executor executor, int most, int together, Consumer<List<T>> work) {
        this.executor = executor;
        this.most = most;
        this.together = together;
        this.work = work;
    }

    /** Asks for these. Returns at once. */
    public void add(Collection<? extends T> things) {
        if (begins(things)) {
            try {
                executor.execute(this::workOff);
            } catch (RejectedExecutionException stopping) {
                giveUp();
            }
        }
    }

    private synchronized boolean begins(Collection<? extends T> things) {
        things.stream().limit(Math.max(0, most - waiting.size())).forEach(waiting::add);
        boolean begins = !busy && !waiting.isEmpty();
        busy = busy || begins;
        return begins;
    }

    private void workOff() {
        for (List<T> next = next(); !next.isEmpty(); next = next()) {
            try {
                work.accept(next);
            } catch (RuntimeException e) {
                LOG.warn("not done: {}", e.toString());
            }
        }
    }

    private synchronized List<T> next() {
        List<T> next = new ArrayList<>();
        for (Iterator<T> first = waiting.iterator(); first.hasNext() && next.size() < together; ) {
            next.add(first.next());
            first.remove();
        }
        busy = !next.isEmpty();
        return next;
    }

    private synchronized void giveUp() {
        waiting.clear();
        busy = false;
    }
}
