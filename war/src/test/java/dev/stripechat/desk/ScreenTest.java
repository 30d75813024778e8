package dev.stripechat.desk;

import static dev.stripechat.payment.APayment.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Message;
import dev.stripechat.conversation.TalkingShop;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an Inbox sees, in which order, whoever told of it. */
class ScreenTest {

    private final TalkingShop shop = new TalkingShop();
    private final List<ConversationId> looks = new ArrayList<>();
    private final Inbox inbox =
            new Inbox(shop.conversations(), shop.payments(), shop.checkouts()) {
                @Override
                public News news(ShopId of, ConversationId id, Optional<Long> seen) {
                    looks.add(id);
                    return super.news(of, id, seen);
                }
            };
    private final List<Object> frames = new ArrayList<>();
    private final List<Runnable> threads = new ArrayList<>();
    private final Screen screen = new Screen(shop.id(), inbox, threads::add, frames::add);

    @Test
    void what_the_list_showed_is_not_shown_again() {
        shop.has(shop.conversation().shopperSaid("Hello?"));
        screen.begin();

        screen.look();
        run();

        assertThat(frames).isEmpty();
    }

    @Test
    void a_message_comes_before_the_line_that_counts_it() {
        Conversation conversation = shop.has(shop.conversation());
        screen.begin();
        shop.hears(conversation, "Hello?");

        wants(conversation);

        assertThat(numbers()).containsExactly(1L);
        assertThat(frames).last().isInstanceOf(ToInbox.Changed.class);
    }

    @Test
    void news_that_overtook_each_other_are_shown_in_order_and_once() {
        Conversation conversation = shop.has(shop.conversation());
        screen.begin();
        shop.hears(conversation, "One");
        shop.hears(conversation, "Two");
        wants(conversation);

        screen.want(List.of(conversation.id()));
        shop.hears(conversation, "Three");
        wants(conversation);

        assertThat(numbers()).containsExactly(1L, 2L, 3L);
        assertThat(lines()).isSorted();
    }

    @Test
    void a_look_finds_what_nobody_told_of() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("Hello?"));
        screen.begin();
        shop.takeConversation().by(shop.ada(), conversation.id());
        Conversation other = shop.has(shop.conversation().shopperSaid("A").shopperSaid("B"));

        screen.look();
        run();

        assertThat(shown(ToInbox.Changed.class))
                .extracting(line -> line.summary().id())
                .containsExactlyInAnyOrder(conversation.id().toString(), other.id().toString());
        assertThat(numbers()).containsExactlyInAnyOrder(2L, 1L, 2L);
    }

    @Test
    void a_hole_is_filled_from_the_store() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("One"));
        screen.begin();
        List.of("Two", "Three", "Four").forEach(text -> shop.hears(conversation, text));

        wants(conversation);

        assertThat(numbers()).containsExactly(2L, 3L, 4L);
    }

    @Test
    void of_a_long_talk_that_was_never_shown_the_last_messages_come() {
        screen.begin();
        Conversation conversation = shop.has(shop.conversation());
        for (int i = 0; i < 50; i++) {
            shop.hears(conversation, "Still there?");
        }

        screen.look();
        run();

        assertThat(numbers()).hasSize(20).isSorted().startsWith(31L).endsWith(50L);
    }

    @Test
    void of_very_many_that_were_missed_the_last_fifty_come() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("One"));
        screen.begin();
        for (int i = 0; i < 99; i++) {
            shop.hears(conversation, "Still there?");
        }

        wants(conversation);

        assertThat(numbers()).hasSize(50).isSorted().startsWith(51L).endsWith(100L);
        assertThat(lines()).containsExactly(100L);
    }

    @Test
    void what_was_said_here_is_shown_without_a_look_at_the_store() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("One"));
        screen.begin();
        screen.said(conversation, shop.hears(conversation, "Two"));
        screen.said(conversation, shop.hears(conversation, "Three"));

        run();

        assertThat(numbers()).containsExactly(2L, 3L);
        assertThat(looks).isEmpty();
        assertThat(lastLine()).isEqualTo(inbox.summary(shop.id(), conversation.id()));
    }

    @Test
    void the_payment_stays_in_the_line_when_somebody_speaks() {
        PaymentIntentId payment = Some.payment();
        Conversation conversation =
                shop.has(shop.conversation().shopperSaid("One").linkedTo(payment));
        aPayment().of(shop.id()).called(payment).keptIn(shop.payments());
        screen.begin();

        screen.said(conversation, shop.hears(conversation, "Two"));
        run();

        assertThat(lastLine().payment()).isNotNull();
        assertThat(lastLine()).isEqualTo(inbox.summary(shop.id(), conversation.id()));
    }

    @Test
    void what_others_said_before_it_is_read_and_comes_first() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("One"));
        screen.begin();
        shop.hears(conversation, "Two, on another node");

        screen.said(conversation, shop.hears(conversation, "Three"));
        run();

        assertThat(numbers()).containsExactly(2L, 3L);
    }

    @Test
    void what_was_read_meanwhile_is_not_shown_again() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("One"));
        screen.begin();
        Message two = shop.hears(conversation, "Two");
        wants(conversation);

        screen.said(conversation, two);
        run();

        assertThat(numbers()).containsExactly(2L);
    }

    @Test
    void two_messages_of_one_transaction_are_told_after_both_and_shown_once() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("One"));
        screen.begin();
        Message two = shop.hears(conversation, "Two");
        Message three = shop.hears(conversation, "Three");

        screen.said(conversation, two);
        screen.said(conversation, three);
        run();

        assertThat(numbers()).containsExactly(2L, 3L);
        assertThat(lines()).containsExactly(3L);
    }

    @Test
    void a_change_beside_what_was_said_is_read() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("One"));
        screen.begin();

        screen.said(conversation, shop.hears(conversation, "Two"));
        shop.takeConversation().by(shop.ada(), conversation.id());
        wants(conversation);

        assertThat(looks).containsExactly(conversation.id());
        assertThat(lastLine().agent()).isNotNull();
    }

    @Test
    void a_conversation_that_nobody_has_seen_is_read() {
        screen.begin();
        Conversation conversation = shop.has(shop.conversation());

        screen.said(conversation, shop.hears(conversation, "Hello?"));
        run();

        assertThat(looks).containsExactly(conversation.id());
        assertThat(numbers()).containsExactly(1L);
    }

    private Summary lastLine() {
        return ((ToInbox.Changed) frames.get(frames.size() - 1)).summary();
    }

    private List<Long> numbers() {
        return shown(ToInbox.Said.class).map(said -> said.message().number()).toList();
    }

    private List<Long> lines() {
        return shown(ToInbox.Changed.class).map(line -> line.summary().lastNumber()).toList();
    }

    private <T> Stream<T> shown(Class<T> kind) {
        return frames.stream().filter(kind::isInstance).map(kind::cast);
    }

    private void wants(Conversation conversation) {
        screen.want(List.of(conversation.id()));
        run();
    }

    private void run() {
        List<Runnable> started = List.copyOf(threads);
        threads.clear();
        started.forEach(Runnable::run);
    }
}
