package dev.stripechat.desk;

import static dev.stripechat.conversation.AConversation.aConversation;
import static dev.stripechat.payment.APayment.aPayment;
import static dev.stripechat.shop.ACheckout.aCheckout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Marks;
import dev.stripechat.conversation.TalkingShop;
import dev.stripechat.conversation.rest.MessageView;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.payment.DeclineReason;
import dev.stripechat.payment.InMemoryPayments;
import dev.stripechat.payment.PaymentState;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InboxTest {

    private final TalkingShop shop = new TalkingShop();
    private final InMemoryPayments payments = new InMemoryPayments();
    private final Inbox inbox =
            new Inbox(
                    shop.conversations(),
                    payments,
                    shop.checkouts(),
                    shop.conversations(),
                    shop.conversations(),
                    shop.handovers());

    @Test
    void the_newest_conversation_comes_first() {
        Conversation older = shop.has(shop.conversation().shopperSaid("Hello?"));
        Conversation newer =
                shop.has(shop.conversation().shopperSaid("Hello?").shopperSaid("Hello??"));

        assertThat(inbox.list(shop.id()))
                .extracting(Summary::id)
                .containsExactly(newer.id().toString(), older.id().toString());
    }

    @Test
    void conversations_of_other_shops_and_silent_ones_are_not_listed() {
        shop.has(aConversation().shopperSaid("Hello?"));
        shop.has(shop.conversation());

        assertThat(inbox.list(shop.id())).isEmpty();
    }

    @Test
    void a_line_tells_what_an_agent_needs() {
        Conversation conversation =
                shop.has(
                        shop.conversation()
                                .in(Language.DE)
                                .takenBy(shop.ada())
                                .shopperSaid("Warum wurde meine Karte abgelehnt?"));

        Summary line = inbox.summary(shop.id(), conversation.id());

        assertThat(line)
                .isEqualTo(
                        new Summary(
                                conversation.id().toString(),
                                "de",
                                "open",
                                "agent",
                                new Summary.AgentView(shop.ada().id().toString(), "Ada"),
                                true,
                                1,
                                "2026-03-02T12:00:00.123Z",
                                "2026-03-02T12:00:02.123Z",
                                "shopper",
                                "Warum wurde meine Karte abgelehnt?",
                                null,
                                Summary.MarksView.of(Marks.NONE)));
    }

    @Test
    void a_line_shows_where_the_newest_known_payment_stands() {
        PaymentIntentId old = Some.payment();
        PaymentIntentId recent = Some.payment();
        Conversation conversation =
                shop.has(
                        shop.conversation()
                                .shopperSaid("Hello?")
                                .linkedTo(old)
                                .linkedTo(recent)
                                .linkedTo(Some.payment()));
        aPayment().of(shop.id()).called(old).that(PaymentState.SUCCEEDED).keptIn(payments);
        aPayment().of(shop.id()).called(recent).declined("expired_card").keptIn(payments);

        assertThat(inbox.list(shop.id()).get(0).payment())
                .isEqualTo(new Summary.PaymentBadge("declined", 4990, "eur"));
        assertThat(inbox.summary(shop.id(), conversation.id()).payment())
                .isEqualTo(new Summary.PaymentBadge("declined", 4990, "eur"));
    }

    @Test
    void a_payment_that_another_shop_knows_is_not_shown() {
        PaymentIntentId payment = Some.payment();
        shop.has(shop.conversation().shopperSaid("Hello?").linkedTo(payment));
        aPayment().called(payment).that(PaymentState.SUCCEEDED).keptIn(payments);

        assertThat(inbox.list(shop.id()).get(0).payment()).isNull();
    }

    @Test
    void an_opened_conversation_shows_all_that_was_said() {
        Conversation conversation =
                shop.has(shop.conversation().shopperSaid("Hello?").assistantSaid("Good day."));

        Detail detail = inbox.open(shop.id(), conversation.id(), Language.EN);

        assertThat(detail.summary()).isEqualTo(inbox.summary(shop.id(), conversation.id()));
        assertThat(detail.messages())
                .extracting(MessageView::text)
                .containsExactly("Hello?", "Good day.");
    }

    @Test
    void staff_see_the_true_reason_and_what_the_shopper_was_told() {
        PaymentIntentId payment = Some.payment();
        Conversation conversation =
                shop.has(shop.conversation().shopperSaid("Why?").linkedTo(payment));
        aPayment().of(shop.id()).called(payment).declined("lost_card").keptIn(payments);

        PaymentView shown = inbox.open(shop.id(), conversation.id(), Language.DE).payments().get(0);

        DeclineReason lost = DeclineReason.of("lost_card");
        assertThat(shown.reason())
                .isEqualTo(
                        new PaymentView.ReasonView(
                                "lost_card",
                                lost.meaning(),
                                lost.text(Language.DE, new Money(4990, "eur")),
                                true,
                                null));
        assertThat(shown.paymentIntent()).isEqualTo(payment.value());
        assertThat(shown.proof()).isEqualTo("shop_token");
        assertThat(shown.matches()).isTrue();
        assertThat(shown.steps())
                .containsExactly(
                        new PaymentView.StepView(
                                "declined", shown.updatedAt(), false, shown.reason()));
    }

    @Test
    void staff_see_that_a_payment_is_not_what_the_shop_signed() {
        PaymentIntentId payment = Some.payment();
        Conversation conversation =
                shop.has(
                        shop.conversation()
                                .shopperSaid("Why?")
                                .linkedTo(payment, new Money(1, "eur")));
        aPayment().of(shop.id()).called(payment).keptIn(payments);

        PaymentView shown = inbox.open(shop.id(), conversation.id(), Language.DE).payments().get(0);

        assertThat(shown.matches()).isFalse();
        assertThat(shown.amount()).isEqualTo(4990);
    }

    @Test
    void an_opened_conversation_shows_the_cart_that_the_shop_signed() {
        aCheckout()
                .of(shop.id())
                .with("Notebook", 2, 800)
                .shippedFor(299)
                .ordered("10001")
                .keptIn(shop.checkouts());
        Conversation conversation =
                shop.has(shop.conversation().shopperSaid("Hello?").atCheckout("checkout-1"));

        assertThat(inbox.open(shop.id(), conversation.id(), Language.EN).cart())
                .isEqualTo(
                        new CartView(
                                "checkout-1",
                                "10001",
                                "eur",
                                1099,
                                299L,
                                List.of(new CartView.ItemView("Notebook", 2, 800)),
                                "2026-03-02T12:00:00.123Z"));
    }

    @Test
    void a_cart_that_only_another_shop_told_us_of_is_not_shown() {
        aCheckout().keptIn(shop.checkouts());
        Conversation unsigned = shop.has(shop.conversation().atCheckout("checkout-1"));
        Conversation nowhere = shop.has(shop.conversation());

        assertThat(inbox.open(shop.id(), unsigned.id(), Language.EN).cart()).isNull();
        assertThat(inbox.open(shop.id(), nowhere.id(), Language.EN).cart()).isNull();
    }

    @Test
    void a_line_tells_that_it_is_closed() {
        Conversation closed =
                shop.has(
                        shop.conversation()
                                .shopperSaid("Hello?")
                                .takenBy(shop.ada())
                                .closedBy(shop.ada()));

        Summary line = inbox.summary(shop.id(), closed.id());

        assertThat(line.state()).isEqualTo("closed");
        assertThat(line.agent()).isNotNull();
        assertThat(line.waiting()).isFalse();
    }

    @Test
    void another_shop_opens_nothing() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("Hello?"));
        Conversation foreign = shop.has(aConversation().shopperSaid("Hello?"));

        assertNotFound(() -> inbox.open(foreign.shop(), conversation.id(), Language.EN));
        assertNotFound(() -> inbox.summary(shop.id(), foreign.id()));
        assertNotFound(() -> inbox.summary(shop.id(), new ConversationId(UUID.randomUUID())));
    }

    private static void assertNotFound(Runnable look) {
        Refusal refusal = catchThrowableOfType(Refusal.class, look::run);

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }
}
