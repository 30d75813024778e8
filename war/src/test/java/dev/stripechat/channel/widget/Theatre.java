package dev.stripechat.channel.widget;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.InMemoryConversations;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.sockets.Browser;
import dev.stripechat.runtime.sockets.Frame;
import dev.stripechat.runtime.sockets.Outgoing;
import dev.stripechat.runtime.web.StrictJson;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;

/** Windows over a store in memory. What would be done on another thread is done when the test says so. */
final class Theatre {

    final OpenStreams streams = new OpenStreams();
    final WidgetChannel channel = new WidgetChannel(streams);
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Stage stage;
    private Runnable afterReading = () -> {};
    private boolean databaseIsAway;
    private boolean noThreadIsFree;
    private int reads;

    Theatre(InMemoryConversations conversations) {
        this(conversations, ReadChat.MOST);
    }

    /**
     * @param part how many messages are read at once
     */
    Theatre(InMemoryConversations conversations, int part) {
        stage =
                new Stage(
                        streams,
                        new Reader(conversations, part),
                        new StrictJson(),
                        (what, outcome) -> {},
                        this::later);
    }

    /** Reads the store, and lets something happen between that and what is done with it. */
    private final class Reader extends ReadChat {

        Reader(InMemoryConversations conversations, int part) {
            super(conversations, conversations, conversations, part);
        }

        @Override
        public ToBrowser.Welcome after(ShopId shop, ConversationId id, long number) {
            if (databaseIsAway) {
                throw new IllegalStateException("the database is away");
            }
            reads++;
            ToBrowser.Welcome news = super.after(shop, id, number);
            afterReading.run();
            return news;
        }
    }

    Window opens(Conversation conversation, long after, Browser browser) {
        Visitor visitor = new Visitor(conversation.shop(), conversation.id(), Instant.MAX);
        return stage.open(visitor, after, new Outgoing(browser));
    }

    /** Somebody who joined when that much had been said. */
    Window opensLate(Conversation conversation, long readsAfter, Browser browser) {
        Visitor late =
                new Visitor(
                        conversation.shop(), conversation.id(), Instant.MAX, "", readsAfter, true);
        return stage.open(late, 0, new Outgoing(browser));
    }

    void betweenReadingAndShowing(Runnable happening) {
        afterReading = happening;
    }

    void databaseIsAway(boolean away) {
        databaseIsAway = away;
    }

    void noThreadIsFree(boolean none) {
        noThreadIsFree = none;
    }

    private void later(Runnable task) {
        if (noThreadIsFree) {
            throw new RejectedExecutionException("planned");
        }
        tasks.add(task);
    }

    int reads() {
        return reads;
    }

    /** Does one thing that waits for another thread. */
    void doesOneTask() {
        Runnable task = tasks.poll();
        if (task != null) {
            task.run();
        }
    }

    int waitingTasks() {
        return tasks.size();
    }

    void doesAllTasks() {
        while (!tasks.isEmpty()) {
            doesOneTask();
        }
    }

    /** The numbers of the messages that a browser has been sent, in the order in which they came. */
    static List<Long> numbers(Browser browser) {
        List<Long> numbers = new ArrayList<>();
        for (Frame frame : browser.frames()) {
            JsonObject json = StrictJson.object(frame.text());
            switch (json.getString("type")) {
                case "welcome" ->
                        json.getJsonArray("messages").getValuesAs(JsonObject.class).stream()
                                .map(Theatre::number)
                                .forEach(numbers::add);
                case "message" -> numbers.add(number(json.getJsonObject("message")));
                default -> {}
            }
        }
        return numbers;
    }

    private static long number(JsonObject message) {
        return message.getJsonNumber("number").longValue();
    }

    /** The states that a browser has been shown, in order. */
    static List<String> states(Browser browser) {
        return browser.frames().stream()
                .map(frame -> StrictJson.object(frame.text()))
                .filter(json -> json.containsKey("status"))
                .map(json -> json.getJsonObject("status"))
                .map(status -> status.getString("state") + " " + status.getString("inCharge"))
                .toList();
    }
}
