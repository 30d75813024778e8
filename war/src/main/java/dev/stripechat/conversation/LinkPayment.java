package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.Payments;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.shop.ShopToken;
import dev.stripechat.staff.AuditLog;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Ties a PaymentIntent to a conversation, because somebody has proved that this shopper is paying it. */
@UseCase
public class LinkPayment {

    private static final long EARLIEST_MARK_MILLIS = 1_000;
    private static final long LATEST_MARK_MILLIS = 3_000;

    private final Conversations conversations;
    private final Payments payments;
    private final Stays stays;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Announcer announcer;
    private final Clock clock;

    @Inject
    public LinkPayment(
            Conversations conversations,
            Payments payments,
            Stays stays,
            Outbox outbox,
            AuditLog audit,
            Announcer announcer,
            Clock clock) {
        this.conversations = conversations;
        this.payments = payments;
        this.stays = stays;
        this.outbox = outbox;
        this.audit = audit;
        this.announcer = announcer;
        this.clock = clock;
    }

    /**
     * What our own payment page makes.
     *
     * @param amount what the shop wants to be paid
     * @param signedAt when it signed that
     */
    public record PagePayment(
            ShopId shop,
            PaymentIntentId paymentIntent,
            String checkoutId,
            Money amount,
            Instant signedAt) {}

    /**
     * Takes what the verified token says: the checkout, and the PaymentIntent if it names one.
     *
     * @throws dev.stripechat.kernel.Refusal not found, when the conversation is not of the shop that signed; conflict
     *     ({@code another_customer}), when it is not that customer's
     */
    public void by(ShopToken token, ConversationId id) {
        token.paymentIntent().ifPresent(payment -> payments.alone(token.shop(), payment));
        Conversation conversation = conversations.heldOrRefused(token.shop(), id);
        Optional<String> before = conversation.till().customerId();
        boolean moved =
                conversation.atCheckout(
                        token.checkoutId(), token.salesChannel(), token.customerId());
        if (moved || !before.equals(conversation.till().customerId())) {
            announcer.announce(new AtCheckout(conversation));
        }
        Stay.of(conversation).ifPresent(stays::keep);
        boolean tied =
                token.paymentIntent()
                        .map(payment -> signed(conversation, payment, token))
                        .orElse(false);
        show(conversation, moved || tied);
    }

    /** Whether the conversation is about that very checkout. */
    public boolean isAt(ShopId shop, ConversationId id, String checkoutId) {
        return conversations
                .named(shop, id)
                .flatMap(Conversation::checkoutId)
                .filter(checkoutId::equals)
                .isPresent();
    }

    /**
     * Ties a PaymentIntent that our own payment page made for the conversation, and says what is to be paid by it now: one of
     * another amount is told to nobody but staff.
     *
     * @throws dev.stripechat.kernel.Refusal not found, when the shop has no such conversation
     */
    public void byPage(PagePayment paid, ConversationId id) {
        payments.alone(paid.shop(), paid.paymentIntent());
        Conversation conversation = conversations.heldOrRefused(paid.shop(), id);
        LinkedPayment link =
                LinkedPayment.ofPage(
                        conversation, paid.paymentIntent(), paid.checkoutId(), clock.instant());
        Expected expected = new Expected(paid.amount(), paid.signedAt());
        show(conversation, tied(conversation, link, Optional.of(expected)));
    }

    /** Ties a PaymentIntent that another plugin made for an order, if the conversation is its customer's. */
    void atOrder(TieOrderPayments.Tie tie) {
        payments.alone(tie.shop(), tie.paymentIntent());
        conversations
                .held(tie.shop(), tie.conversation())
                .filter(conversation -> conversation.till().isOf(tie.customer()))
                .ifPresent(conversation -> tied(conversation, tie));
    }

    private void tied(Conversation conversation, TieOrderPayments.Tie tie) {
        LinkedPayment link =
                tie.isGuess()
                        ? LinkedPayment.ofNumber(
                                conversation, tie.paymentIntent(), tie.order(), clock.instant())
                        : LinkedPayment.ofOrder(
                                conversation, tie.paymentIntent(), tie.order(), clock.instant());
        show(conversation, tied(conversation, link, Optional.empty()));
    }

    /** Ties a PaymentIntent whose client secret the shopper had. */
    void claimed(ShopId shop, ConversationId id, PaymentIntentId payment) {
        payments.alone(shop, payment);
        Conversation conversation = conversations.heldOrRefused(shop, id);
        LinkedPayment link = LinkedPayment.claimed(conversation, payment, clock.instant());
        show(conversation, tied(conversation, link, Optional.empty()));
    }

    private boolean signed(Conversation conversation, PaymentIntentId payment, ShopToken token) {
        LinkedPayment link =
                LinkedPayment.signed(conversation, payment, token.checkoutId(), clock.instant());
        return tied(
                conversation,
                link,
                token.amount().map(amount -> new Expected(amount, token.issuedAt())));
    }

    /** What the shop wants to be paid, and when it signed that. */
    private record Expected(Money amount, Instant signedAt) {}

    /** Ties it, if it is not tied yet. Says whether it is new, or what is to be paid by it: then it is told of. */
    private boolean tied(
            Conversation conversation, LinkedPayment fresh, Optional<Expected> expected) {
        Optional<LinkedPayment> known =
                conversations.link(conversation.shop(), conversation.id(), fresh.paymentIntent());
        LinkedPayment link = known.orElse(fresh);
        boolean changed =
                expected.map(wish -> link.expect(wish.amount(), wish.signedAt())).orElse(false);
        boolean proved = known.isEmpty() || link.isProvedBy(fresh);
        if (known.isEmpty()) {
            conversations.keep(link);
        }
        if (proved) {
            note(link, conversation);
        }
        if (proved || changed) {
            announcer.announce(new PaymentLinked(conversation, link.paymentIntent()));
        }
        return proved || changed;
    }

    private void show(Conversation conversation, boolean changed) {
        if (changed) {
            announcer.announce(new ConversationChanged(conversation));
        }
    }

    private void note(LinkedPayment link, Conversation conversation) {
        audit.write(
                conversation.shop(),
                actor(link.proof()),
                "payment.linked",
                conversation.id() + " " + link.paymentIntent());
        if (!link.isMarkSettled()) {
            outbox.put(MarkPayments.letter(link), aWhile());
        }
    }

    private static String actor(LinkedPayment.Proof proof) {
        return switch (proof) {
            case SHOP_TOKEN, ORDER, ORDER_NUMBER -> "shop";
            case CLIENT_SECRET -> "shopper";
            case PAYMENT_PAGE -> "system";
        };
    }

    /** Not at once: the shop may be working on the PaymentIntent at this moment, and Stripe lets one at a time. */
    private static Duration aWhile() {
        return Duration.ofMillis(
                ThreadLocalRandom.current().nextLong(EARLIEST_MARK_MILLIS, LATEST_MARK_MILLIS));
    }
}
