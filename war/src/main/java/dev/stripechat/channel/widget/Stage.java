package dev.stripechat.channel.widget;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.Background;
import dev.stripechat.runtime.metrics.Tally;
import dev.stripechat.runtime.sockets.Frame;
import dev.stripechat.runtime.sockets.Outgoing;
import dev.stripechat.runtime.web.StrictJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;

/** Opens windows, and has what they need: the store, JSON, another thread. */
@Dependent
public class Stage {

    private final OpenStreams streams;
    private final ReadChat readChat;
    private final StrictJson json;
    private final Tally tally;
    private final Executor threads;

    @Inject
    public Stage(
            OpenStreams streams,
            ReadChat readChat,
            StrictJson json,
            Tally tally,
            Background threads) {
        this(streams, readChat, json, tally, (Executor) threads);
    }

    Stage(OpenStreams streams, ReadChat readChat, StrictJson json, Tally tally, Executor threads) {
        this.streams = streams;
        this.readChat = readChat;
        this.json = json;
        this.tally = tally;
        this.threads = threads;
    }

    /**
     * Opens a window that shows everything after that number.
     *
     * @throws Refusal too many ({@code too_many_streams}), when the conversation has twenty of them on this node
     */
    public Window open(Visitor visitor, long after, Outgoing out) {
        Window window = streams.add(visitor, out, this);
        try {
            window.welcome(after(visitor.shop(), visitor.conversation(), visitor.after(after)));
            return window;
        } catch (RuntimeException failed) {
            window.close();
            throw failed;
        }
    }

    ToBrowser.Welcome after(ShopId shop, ConversationId conversation, long number) {
        return readChat.after(shop, conversation, number);
    }

    Frame frame(long number, Object content) {
        return new Frame(number, json.jsonb().toJson(content));
    }

    /** One more frame is on its way to a browser, heartbeats apart. */
    void pushed() {
        tally.count("frames_pushed", "widget");
    }

    void execute(Runnable task) {
        threads.execute(task);
    }
}
