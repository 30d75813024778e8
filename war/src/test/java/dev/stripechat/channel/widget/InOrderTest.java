package dev.stripechat.channel.widget;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.Chatter;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.InMemoryConversations;
import dev.stripechat.conversation.Message;
import dev.stripechat.runtime.sockets.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever is lost, doubled or late on the way to a window, it shows 1, 2, 3 ... A look reads a few messages only, and some
 * browsers do not read at all.
 */
class InOrderTest {

    private static final int SCHEDULES = 3_000;
    private static final int PART = 5;
    private static final int LONG = 60;

    @Test
    void every_window_shows_all_messages_in_order_and_once() {
        for (int seed = 0; seed < SCHEDULES; seed++) {
            Play play = new Play(seed);
            for (int step = 0; step < 60; step++) {
                play.somethingHappens();
            }
            play.ends();

            for (Browser browser : play.browsers) {
                assertThat(Theatre.numbers(browser))
                        .as("schedule %d", seed)
                        .containsExactlyElementsOf(play.all());
            }
        }
    }

    @Test
    void windows_that_show_what_they_hear_would_be_noticed() {
        int wrong = 0;
        for (int seed = 0; seed < SCHEDULES; seed++) {
            Play play = new Play(seed);
            for (int step = 0; step < 60; step++) {
                play.somethingHappens();
            }
            wrong += play.heard.equals(play.all()) ? 0 : 1;
        }

        assertThat(wrong).isGreaterThan(SCHEDULES * 9 / 10);
    }

    /** One conversation, its windows, and a way between them that does what it likes. */
    private static final class Play {

        private final Random random;
        private final InMemoryConversations conversations = new InMemoryConversations();
        private final Conversation conversation = aConversation().keptIn(conversations);
        private final Chatter chatter = new Chatter(conversations, conversation);
        private final Theatre theatre = new Theatre(conversations, PART);
        private final List<Message> onTheWay = new ArrayList<>();
        private final List<Browser> browsers = new ArrayList<>();
        private final List<Long> heard = new ArrayList<>();

        Play(long seed) {
            random = new Random(seed);
            if (random.nextInt(16) == 0) {
                LongStream.range(0, LONG).forEach(i -> chatter.says("before"));
            }
            opens();
            theatre.betweenReadingAndShowing(this::meanwhile);
        }

        void somethingHappens() {
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> onTheWay.add(chatter.says("x".repeat(1 + random.nextInt(200))));
                case 3, 4 -> arrives(random.nextBoolean());
                case 5 -> lost();
                case 6 -> theatre.channel.refresh(conversation.shop(), conversation.id());
                case 7 -> theatre.doesOneTask();
                case 8 -> browsers.forEach(Browser::reads);
                default -> sometimesOpens();
            }
        }

        /** What happens between a look into the store and its outcome. */
        private void meanwhile() {
            if (random.nextInt(3) == 0) {
                onTheWay.add(chatter.says("meanwhile"));
                arrives(false);
            }
        }

        private void arrives(boolean twice) {
            if (!onTheWay.isEmpty()) {
                int which = random.nextInt(onTheWay.size());
                Message message = twice ? onTheWay.get(which) : onTheWay.remove(which);
                heard.add(message.number());
                theatre.channel.deliver(conversation, message);
            }
        }

        private void lost() {
            if (!onTheWay.isEmpty()) {
                onTheWay.remove(random.nextInt(onTheWay.size()));
            }
        }

        private void sometimesOpens() {
            if (browsers.size() < 4) {
                opens();
            }
        }

        private void opens() {
            Browser browser = random.nextBoolean() ? Browser.quick() : Browser.slow();
            if (random.nextInt(4) > 0) {
                browsers.add(browser);
                theatre.opens(conversation, 0, browser);
            } else {
                theatre.opens(conversation, 0, Browser.slow());
            }
        }

        /** Whatever went wrong on the way, one look at the end must be enough. */
        void ends() {
            theatre.betweenReadingAndShowing(() -> {});
            theatre.channel.refresh(conversation.shop(), conversation.id());
            boolean goesOn = true;
            while (goesOn) {
                goesOn = theatre.waitingTasks() > 0;
                theatre.doesAllTasks();
                for (Browser browser : browsers) {
                    goesOn |= browser.readsOn();
                }
            }
        }

        List<Long> all() {
            return LongStream.rangeClosed(1, conversation.lastNumber()).boxed().toList();
        }
    }
}
