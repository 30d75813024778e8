package dev.stripechat.paymentpage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.Admission;
import dev.stripechat.conversation.LinkedPayment;
import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A shopper deletes the chat beside the form: what is about money goes on without it. */
class DeletedChatTest {

    private final PayDesk desk = new PayDesk();
    private final OpaqueToken link = desk.asks(desk.order());

    @Test
    void the_order_is_paid_once_all_the_same_and_the_shop_hears_of_it() {
        PaymentIntentId payment = desk.opens(link).secret().paymentIntent();
        deletes(joins().conversation());

        assertThat(desk.opens(link).secret().paymentIntent()).isEqualTo(payment);
        desk.stripe.becomes(payment, PaymentState.SUCCEEDED);
        desk.hears(payment);

        assertThat(desk.page(link).state()).isEqualTo("paid");
        assertThat(desk.told).hasSize(1);
        assertThat(desk.orderPayments.of(desk.shop.id(), payment)).isPresent();
    }

    @Test
    void the_shop_hears_of_what_is_paid_also_when_nobody_has_opened_the_page_again() {
        PaymentIntentId payment = desk.opens(link).secret().paymentIntent();
        deletes(joins().conversation());

        desk.stripe.becomes(payment, PaymentState.SUCCEEDED);
        desk.hears(payment);

        assertThat(desk.page(link).state()).isEqualTo("paid");
        assertThat(desk.told).hasSize(1);
    }

    @Test
    void
            the_payment_is_told_of_in_the_next_chat_which_its_first_browser_reads_from_the_beginning() {
        PaymentIntentId payment = desk.opens(link).secret().paymentIntent();
        ConversationId old = joins().conversation();
        says(old);
        deletes(old);
        desk.opens(link);
        ConversationId next = desk.pageChat().of(desk.visit().by(link)).id();
        says(next);

        assertThat(joins().readsAfter()).isZero();

        assertThat(joins().readsAfter()).isPositive();
        assertThat(next).isNotEqualTo(old);
        assertThat(desk.shop.conversations().links(desk.shop.id(), payment))
                .extracting(LinkedPayment::conversation)
                .containsExactly(next);
    }

    /** A browser on the page that joins the chat, and the number after which it reads. */
    private record Joined(ConversationId conversation, long readsAfter) {}

    private Joined joins() {
        AtomicLong after = new AtomicLong();
        JoinChat.Joined joined =
                new JoinChat(desk.visit(), desk.pageChat(), desk.attempts, noting(after)).by(link);
        return new Joined(joined.conversation(), after.get());
    }

    private static Admission noting(AtomicLong after) {
        return new Admission() {
            @Override
            public Pass first(ShopId shop, ConversationId conversation) {
                return new Pass("", Instant.MAX);
            }

            @Override
            public Pass late(ShopId shop, ConversationId conversation, long readsAfter) {
                after.set(readsAfter);
                return new Pass("", Instant.MAX);
            }
        };
    }

    private void says(ConversationId chat) {
        desk.shop
                .receiveMessage()
                .from(desk.shop.id(), chat, new ClientId(UUID.randomUUID()), "Hello?");
    }

    private void deletes(ConversationId chat) {
        desk.shop.eraseConversation().byShopper(desk.shop.id(), chat);
    }
}
