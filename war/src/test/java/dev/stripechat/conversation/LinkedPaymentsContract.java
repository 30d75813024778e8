package dev.stripechat.conversation;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
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

        assertThat(ofPayment(kept.shop(), payment)).containsExactly(kept.id());
        assertThat(links(kept)).containsExactly(payment);
    }

    @Test
    default void a_link_is_kept_once() {
        PaymentIntentId payment = Some.payment();
        Conversation kept = having(aConversation().linkedTo(payment));
        LinkedPayment again = LinkedPayment.claimed(kept, payment, kept.startedAt());

        assertThatThrownBy(() -> inOne(() -> conversations().keep(again)))
                .isInstanceOf(RuntimeException.class);

        assertThat(links(kept)).containsExactly(payment);
        assertThat(link(kept).proof()).isEqualTo(LinkedPayment.Proof.SHOP_TOKEN);
        assertThat(link(kept).linkedAt()).isEqualTo(kept.startedAt().plusSeconds(1));
    }

    @Test
    default void what_the_shop_signed_to_be_paid_is_kept() {
        Money signed = new Money(4990, "eur");
        Conversation kept = having(aConversation().linkedTo(Some.payment(), signed));

        LinkedPayment found = link(kept);

        assertThat(found.fits(signed)).isTrue();
        assertThat(found.fits(new Money(4991, "eur"))).isFalse();
        assertThat(found.fits(new Money(4990, "usd"))).isFalse();
    }

    @Test
    default void a_link_without_a_signed_amount_fits_every_amount() {
        Conversation kept = having(aConversation().linkedTo(Some.payment()));

        LinkedPayment found = link(kept);

        assertThat(found.fits(new Money(1, "jpy"))).isTrue();
    }

    @Test
    default void a_link_knows_how_far_its_note_at_stripe_is() {
        Conversation kept = having(aConversation().linkedTo(Some.payment()));
        assertThat(link(kept).mark()).isEqualTo(LinkedPayment.Mark.WANTED);
        assertThat(link(kept).isMarkSettled()).isFalse();

        inOne(() -> held(kept).marked(LinkedPayment.Mark.DONE));

        assertThat(link(kept).mark()).isEqualTo(LinkedPayment.Mark.DONE);
        assertThat(link(kept).isMarkSettled()).isTrue();
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

        List<ConversationId> found = ofPayment(one.shop(), payment);

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

        assertThat(ofPayment(yours.shop(), payment)).containsExactly(yours.id());
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

    private List<ConversationId> ofPayment(ShopId shop, PaymentIntentId payment) {
        return fromOne(() -> conversations().links(shop, payment)).stream()
                .map(LinkedPayment::conversation)
                .toList();
    }

    private LinkedPayment held(Conversation kept) {
        return conversations().links(kept.shop(), List.of(kept.id())).get(0);
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
