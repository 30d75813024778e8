package dev.stripechat.desk;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.TalkingShop;
import dev.stripechat.kernel.ConversationId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One Inbox that is open, what it is shown, and the threads that show it. */
abstract class OpenScreen {

    final TalkingShop shop = new TalkingShop();
    final CountedInbox inbox = new CountedInbox(shop);
    final List<ConversationId> looks = inbox.looks;
    final List<Object> frames = new ArrayList<>();
    final List<Runnable> threads = new ArrayList<>();
    final Screen screen = new Screen(shop.id(), inbox, threads::add);

    {
        screen.add(frames::add);
    }

    Summary lastLine() {
        return shown(ToInbox.Changed.class).reduce((one, next) -> next).orElseThrow().summary();
    }

    List<Long> numbers() {
        return shown(ToInbox.Said.class).map(said -> said.message().number()).toList();
    }

    List<Long> lines() {
        return shown(ToInbox.Changed.class).map(line -> line.summary().lastNumber()).toList();
    }

    <T> Stream<T> shown(Class<T> kind) {
        return frames.stream().filter(kind::isInstance).map(kind::cast);
    }

    void asks(Conversation conversation, int times) {
        IntStream.range(0, times).forEach(i -> shop.hears(conversation, "Still there?"));
    }

    void wants(Conversation conversation) {
        screen.want(List.of(conversation.id()));
        run();
    }

    void run() {
        while (!threads.isEmpty()) {
            threads.remove(0).run();
        }
    }
}
