package dev.stripechat.fakes.embeddings;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** All that is logged, of every level and with every cause, from when it is opened. */
public final class Log extends Handler {

    private static final Logger OURS = Logger.getLogger("dev.stripechat");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final SimpleFormatter format = new SimpleFormatter();

    private Log() {}

    /** Of our own classes. */
    public static Log open() {
        Log log = new Log();
        log.setLevel(Level.ALL);
        OURS.setLevel(Level.ALL);
        OURS.addHandler(log);
        return log;
    }

    /** So far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** So far, with that word in it. */
    public List<String> with(String word) {
        return lines.stream().filter(line -> line.contains(word)).toList();
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getLevel() + " " + format.format(line));
    }

    @Override
    public void flush() {
        // nothing waits
    }

    @Override
    public void close() {
        OURS.removeHandler(this);
        OURS.setLevel(null);
    }
}
