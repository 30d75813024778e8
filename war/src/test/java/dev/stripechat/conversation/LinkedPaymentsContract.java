package dev.stripechat.conversation;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.PaymentIntentId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store of conversations keeps of the payments linked to them. */
public interface LinkedPaymentsContract extends Together {

    Conversations conversations();

    @Test
    default void a_linked_payment_leads_to_its_conversation() {
        PaymentIntentId payment = Some.payment();
        Conversation kept = having(aConversation().linkedTo(payment));

        assertThat(fromOne(() -> conversations().with(kept.shop(), payment)))
                .containsExactly(kept.id());
        assertThat(links(kept)).containsExactly(payment);
    }

    @Test
    default void linking_twice_is_linking_once() {
        PaymentIntentId payment = Some.payment();
        Conversation kept = having(aConversation().linkedTo(payment));
        LinkedPayment again =
                new LinkedPayment(kept, payment, "checkout-2", kept.startedAt().plusSeconds(60));

        inOne(() -> conversations().link(again));

        assertThat(links(kept)).containsExactly(payment);
        assertThat(link(kept).linkedAt()).isEqualTo(kept.startedAt().plusSeconds(1));
    }

    @Test
    default void linking_twice_in_one_go_is_linking_once() {
        PaymentIntentId payment = Some.payment();

        Conversation kept = having(aConversation().linkedTo(payment).linkedTo(payment));

        assertThat(links(kept)).containsExactly(payment);
    }

    @Test
    default void the_newest_link_comes_first() {
        PaymentIntentId first = Some.payment();
        PaymentIntentId second = Some.payment();

        Conversation kept = having(aConversation().linkedTo(first).linkedTo(second));

        assertThat(links(kept)).containsExactly(second, first);
    }

    @Test
    default void a_payment_of_two_conversations_leads_to_both_in_the_order_of_their_ids() {
        PaymentIntentId payment = Some.payment();
        Conversation one = having(aConversation().linkedTo(payment));
        Conversation two = having(aConversation().of(one.shop()).linkedTo(payment));

        List<ConversationId> found = fromOne(() -> conversations().with(one.shop(), payment));

        assertThat(found)
                .containsExactlyElementsOf(
                        Stream.of(one.id(), two.id())
                                .sorted(Comparator.comparing(ConversationId::toString))
                                .toList());
    }

    @Test
    default void another_shop_finds_neither_the_link_nor_the_conversation() {
        PaymentIntentId payment = Some.payment();
        Conversation mine = having(aConversation().linkedTo(payment));
        Conversation yours = having(aConversation().linkedTo(payment));

        assertThat(fromOne(() -> conversations().with(yours.shop(), payment)))
                .containsExactly(yours.id());
        assertThat(fromOne(() -> conversations().links(yours.shop(), List.of(mine.id()))))
                .isEmpty();
    }

    @Test
    default void no_conversation_asked_for_is_no_link_found() {
        Conversation kept = having(aConversation().linkedTo(Some.payment()));

        assertThat(fromOne(() -> conversations().links(kept.shop(), List.of()))).isEmpty();
    }

    @Test
    default void the_links_of_several_conversations_come_at_once() {
        Conversation one = having(aConversation().linkedTo(Some.payment()));
        Conversation two = having(aConversation().of(one.shop()).linkedTo(Some.payment()));

        assertThat(fromOne(() -> conversations().links(one.shop(), List.of(one.id(), two.id()))))
                .extracting(LinkedPayment::conversation)
                .containsExactlyInAnyOrder(one.id(), two.id());
    }

    private Conversation having(AConversation told) {
        return fromOne(() -> told.keptIn(conversations()));
    }

    private LinkedPayment link(Conversation kept) {
        return fromOne(() -> conversations().links(kept.shop(), List.of(kept.id()))).get(0);
    }

    private List<PaymentIntentId> links(Conversation kept) {
        return fromOne(() -> conversations().links(kept.shop(), List.of(kept.id()))).stream()
                .map(LinkedPayment::paymentIntent)
                .toList();
    }
}
