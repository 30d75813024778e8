package dev.stripechat.channel.widget;

import dev.stripechat.conversation.Channel;
import dev.stripechat.conversation.Message;
import dev.stripechat.conversation.rest.MessageView;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.sockets.Frame;
import dev.stripechat.runtime.sockets.Outgoing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open windows of one conversation on this node. When one of them lacks something, the store is read for all of them,
 * on another thread and by one thread at a time.
 */
final class Audience {

    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    private final ShopId shop;
    private final ConversationId conversation;
    private final OpenStreams streams;
    private final Stage stage;
    private volatile List<Window> windows = List.of();
    private boolean looking;
    private boolean again;
    private volatile boolean failed;

    Audience(Visitor visitor, OpenStreams streams, Stage stage) {
        this.shop = visitor.shop();
        this.conversation = visitor.conversation();
        this.streams = streams;
        this.stage = stage;
    }

    /** One more; called by one thread at a time. */
    Window opens(Visitor visitor, Outgoing out) {
        Window window = new Window(this, visitor, out);
        windows = Stream.concat(windows.stream(), Stream.of(window)).toList();
        return window;
    }

    /** Takes one away; called by one thread at a time. */
    void remove(Window window) {
        windows = windows.stream().filter(other -> other != window).toList();
    }

    int size() {
        return windows.size();
    }

    void leave(Window window) {
        streams.remove(conversation, window);
    }

    Frame frame(long number, Object content) {
        return stage.frame(number, content);
    }

    void pushed() {
        stage.pushed();
    }

    /** Shows a message that was committed. */
    void deliver(Message message) {
        Frame frame = said(MessageView.of(message));
        boolean isLacking = false;
        for (Window window : windows) {
            isLacking |= window.lacksAfter(frame);
        }
        if (isLacking) {
            look();
        }
    }

    /** An agent of that shop is typing; nobody is told twice. */
    void typing(ShopId of) {
        if (shop.equals(of)) {
            windows.forEach(window -> window.hint(new ToBrowser.Typing("typing")));
        }
    }

    private Frame said(MessageView message) {
        return frame(message.number(), new ToBrowser.Said("message", message));
    }

    /** All windows look at the store for what they have not shown yet. */
    void look() {
        if (begins()) {
            try {
                stage.execute(this::lookUntilNothingIsNew);
            } catch (RejectedExecutionException notNow) {
                givesUp();
            }
        }
    }

    void lookIfItFailed() {
        if (failed) {
            look();
        }
    }

    private synchronized boolean begins() {
        again = looking;
        looking = true;
        return !again;
    }

    /** Nobody looks; the next sign from a browser makes us try again. */
    private synchronized void givesUp() {
        failed = true;
        looking = false;
    }

    private void lookUntilNothingIsNew() {
        do {
            read();
        } while (goesOn());
    }

    /**
     * It may be there no more, then its windows end. The database may be away: then a later sign from the browser, or the
     * next message, makes us look again.
     */
    private void read() {
        try {
            failed = false;
            shownByReaders()
                    .ifPresentOrElse(this::readAfter, () -> windows.forEach(Window::outdate));
        } catch (RuntimeException notNow) {
            if (isGone(notNow)) {
                windows.forEach(Window::gone);
            } else {
                failed = true;
                LOG.warn("open windows could not be brought up to date", notNow);
            }
        }
    }

    private static boolean isGone(RuntimeException why) {
        return why instanceof Refusal refusal && refusal.kind() == Refusal.Kind.NOT_FOUND;
    }

    private void readAfter(long number) {
        ToBrowser.Welcome news = stage.after(shop, conversation, number);
        List<Frame> messages = news.messages().stream().map(this::said).toList();
        windows.forEach(window -> window.catchUp(number, news, messages));
    }

    private synchronized boolean goesOn() {
        looking = !failed && (again || windows.stream().anyMatch(Window::canGoOn));
        again = false;
        return looking;
    }

    /** What all its windows have shown; nothing while none has been welcomed. */
    Optional<Channel.Watched> watched() {
        OptionalLong shown = shownBy(any -> true);
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Channel.Watched(shop, conversation, shown.getAsLong()));
    }

    /** Where to go on reading. Those whose browser does not read now are not waited for: they go on when it does. */
    private OptionalLong shownByReaders() {
        OptionalLong behind = shownBy(Window::canGoOn);
        return behind.isPresent() ? behind : shownBy(Window::hasRoom);
    }

    /** The number up to which all of them that have been welcomed have shown everything. */
    private OptionalLong shownBy(Predicate<Window> wanted) {
        return windows.stream()
                .filter(wanted)
                .map(Window::shownUpTo)
                .flatMap(Optional::stream)
                .mapToLong(Long::longValue)
                .min();
    }
}
