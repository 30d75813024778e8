package dev.stripechat.faults;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What each client sent, was told and saw, in the order in which it happened; only ever added to. It stands at the
 * browsers' side and knows nothing of the server.
 */
final class Log implements AutoCloseable {

    /** Somebody begins to say something. */
    record Sent(String who, String conversation, String clientId, String text, long at) {}

    /** Somebody is told that it is kept under this number. */
    record Accepted(
            String who, String conversation, String clientId, long number, String text, long at) {}

    /**
     * Somebody is shown a message.
     *
     * @param line the connection it came by, 0 if it was asked for
     */
    record Seen(String who, String conversation, long line, Said said) {}

    /** All of a conversation, as somebody has it in the end. */
    record Transcript(String who, String conversation, List<Said> messages) {}

    private final long begun = System.nanoTime();
    private final List<Sent> sent = new ArrayList<>();
    private final List<Accepted> accepted = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private final List<Transcript> transcripts = new ArrayList<>();
    private final Optional<BufferedWriter> file;

    private Log(Optional<BufferedWriter> file) {
        this.file = file;
    }

    static Log inMemory() {
        return new Log(Optional.empty());
    }

    /** Also written down, for who looks into a failure. */
    static Log in(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new Log(Optional.of(Files.newBufferedWriter(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Milliseconds since the log was begun. */
    long now() {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    synchronized void sent(String who, String conversation, String clientId, String text) {
        add(sent, new Sent(who, conversation, clientId, text, now()));
    }

    synchronized void accepted(
            String who, String conversation, String clientId, long number, String text) {
        add(accepted, new Accepted(who, conversation, clientId, number, text, now()));
    }

    synchronized void seen(String who, String conversation, long line, Said said) {
        add(seen, new Seen(who, conversation, line, said));
    }

    synchronized void transcript(String who, String conversation, List<Said> messages) {
        add(transcripts, new Transcript(who, conversation, List.copyOf(messages)));
    }

    /** Something worth to know when reading it. */
    synchronized void note(String what) {
        write(what);
    }

    synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    synchronized List<Accepted> accepted() {
        return List.copyOf(accepted);
    }

    synchronized int acceptedCount() {
        return accepted.size();
    }

    synchronized List<Seen> seen() {
        return List.copyOf(seen);
    }

    synchronized List<Transcript> transcripts() {
        return List.copyOf(transcripts);
    }

    private <T> void add(List<T> list, T entry) {
        list.add(entry);
        write(entry);
    }

    private void write(Object entry) {
        if (file.isPresent()) {
            try {
                file.get().write(now() + " " + entry + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public synchronized void close() {
        if (file.isPresent()) {
            try {
                file.get().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
