package dev.stripechat.channel.widget;

import dev.stripechat.conversation.rest.MessageView;
import dev.stripechat.runtime.sockets.Frame;
import dev.stripechat.runtime.sockets.Outgoing;
import java.util.List;
import java.util.Optional;

/**
 * One open window of a conversation. It shows the messages strictly in the order of their numbers, without a gap and none
 * twice, whatever order it hears of them in: it remembers the last one it has sent.
 */
public final class Window {

    private final Audience audience;
    private final Visitor visitor;
    private final Outgoing out;
    private boolean welcomed;
    private boolean outdated;
    private boolean closed;
    private long sent;
    private long known;
    private Optional<ToBrowser.Status> shown = Optional.empty();

    Window(Audience audience, Visitor visitor, Outgoing out) {
        this.audience = audience;
        this.visitor = visitor;
        this.out = out;
        out.whenDrained(this::goOn);
    }

    /**
     * Its first frame: what the shopper has not seen yet, as far as it fits; the rest follows. It was opened before this was
     * read, so nothing falls between.
     */
    public void welcome(ToBrowser.Welcome news) {
        boolean isAllShown = isAllShownBy(news.to(visitor));
        out.flush();
        if (!isAllShown) {
            audience.look();
        }
    }

    /** Answers the browser with a frame that is no message. */
    public void answer(Object content) {
        out.send(audience.frame(0, content));
    }

    /** Tells what is worth something at this moment only. */
    void hint(Object content) {
        if (shownUpTo().isPresent() && hasRoom()) {
            answer(content);
        }
    }

    /** Shows that we are there, and how far the browser should be; what could not be read is read now. */
    public void beat() {
        answer(new ToBrowser.Pong("pong", shownUpTo().orElse(0L)));
        audience.lookIfItFailed();
    }

    /**
     * The conversation is there no more. Nobody but the shopper deletes one in which something was said, and then it must
     * vanish here, too. One without a word was tidied away: the browser keeps what was begun to be written, and begins anew
     * when its token opens nothing.
     */
    void gone() {
        boolean hasWords = shownUpTo().filter(number -> number > 0).isPresent();
        if (hasWords) {
            answer(new ToBrowser.Erased("erased"));
        }
        close();
        if (!hasWords) {
            out.end();
        }
    }

    /** It is gone, and sends nothing any more. */
    public void close() {
        end();
        audience.leave(this);
    }

    private synchronized void end() {
        closed = true;
    }

    /** There may be news, before this window knows where it begins, or while its browser does not read. */
    synchronized void outdate() {
        outdated = true;
        if (welcomed) {
            known = Math.max(known, sent + 1);
        }
    }

    private synchronized boolean isAllShownBy(ToBrowser.Welcome news) {
        List<MessageView> messages = news.messages();
        sent = messages.isEmpty() ? news.last() : messages.get(messages.size() - 1).number();
        known = Math.max(known, news.last());
        shown = Optional.of(news.status());
        welcomed = true;
        push(audience.frame(sent, news));
        return !outdated && !isBehind();
    }

    /** Shows a message if it is the next one; says whether one is missing. */
    boolean lacksAfter(Frame message) {
        boolean lacks = hears(message);
        out.flush();
        return lacks;
    }

    private synchronized boolean hears(Frame message) {
        known = Math.max(known, message.number());
        if (welcomed && !closed && message.number() == sent + 1) {
            show(message);
        }
        return isBehind();
    }

    /** Shows what was read after that number, as far as the browser keeps up. */
    void catchUp(long number, ToBrowser.Welcome news, List<Frame> messages) {
        takeIn(number, news.to(visitor), messages);
        out.flush();
    }

    private synchronized void takeIn(long number, ToBrowser.Welcome news, List<Frame> messages) {
        outdated = true;
        if (!welcomed || closed) {
            return;
        }
        if (sent < number) {
            known = Math.max(known, news.last());
        } else {
            messages.stream()
                    .filter(message -> message.number() > sent)
                    .takeWhile(message -> out.hasRoom())
                    .forEach(this::show);
            known = messages.isEmpty() ? sent : Math.max(sent, news.last());
        }
        if (shown.filter(news.status()::equals).isEmpty()) {
            shown = Optional.of(news.status());
            push(audience.frame(0, new ToBrowser.Changed("status", news.status())));
        }
    }

    private void show(Frame message) {
        sent = message.number();
        push(message);
    }

    private void push(Frame frame) {
        out.add(frame);
        audience.pushed();
    }

    /** The number up to which it has shown everything; none before the welcome. */
    synchronized Optional<Long> shownUpTo() {
        return welcomed && !closed ? Optional.of(sent) : Optional.empty();
    }

    /** Whether the browser has read what it was sent. */
    boolean hasRoom() {
        return out.hasRoom();
    }

    /** Whether it lacks something and the browser has read what it was sent. */
    synchronized boolean canGoOn() {
        return isBehind() && out.hasRoom();
    }

    private boolean isBehind() {
        return welcomed && !closed && known > sent;
    }

    private void goOn() {
        if (canGoOn()) {
            audience.look();
        }
    }
}
