package dev.stripechat.paymentpage;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentAttemptId;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.payment.AskStripe;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.shop.PaymentAttempt;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The PaymentIntent that an order is paid by: the first, the second ... that was made for it. It is kept before Stripe is
 * asked to make it, with all that Stripe is told, so that whoever comes after a crash asks for the same one. It is over
 * when nobody can pay it any more; only then the next one is made.
 */
@Entity
@Table(name = "paymentpage_payment")
@IdClass(OrderPayment.Key.class)
public class OrderPayment {

    /** Shop, order, and which of its payments. */
    public record Key(UUID shopId, String orderId, int number) implements Serializable {}

    @Id
    @Column(name = "shop_id")
    private UUID shopId;

    @Id
    @Column(name = "order_id")
    private String orderId;

    @Id private int number;

    @Column(name = "attempt_id")
    private UUID attemptId;

    @Column(name = "connection_id")
    private UUID connectionId;

    private String account;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    @Column(name = "conversation_id")
    private UUID conversationId;

    private long amount;
    private String currency;
    private int tries;

    @Column(name = "payment_intent")
    private @Nullable String paymentIntent;

    @Column(name = "is_over")
    private boolean over;

    @Column(name = "money_at")
    private @Nullable Instant moneyAt;

    private long refunded;

    @Embedded private Disputes disputes;

    @Column(name = "twice_at")
    private @Nullable Instant twiceAt;

    @Column(name = "wanted_at")
    private Instant wantedAt;

    protected OrderPayment() {}

    OrderPayment(
            PaymentAttempt attempt,
            int number,
            StripeConnection connection,
            ConversationId conversation,
            Instant now) {
        this.shopId = attempt.shop().value();
        this.orderId = attempt.order().id();
        this.number = number;
        this.attemptId = attempt.id().value();
        this.connectionId = connection.id().value();
        this.account = connection.account();
        this.mode = connection.mode();
        this.conversationId = conversation.value();
        this.amount = attempt.amount().minor();
        this.currency = attempt.amount().currency();
        this.disputes = Disputes.none();
        this.wantedAt = now;
    }

    /** Whether it is of that account and mode; the connection may be of another by now. */
    boolean isIn(StripeConnection connection) {
        return mode == connection.mode() && account.equals(connection.account());
    }

    /** Whether it is test money, where the shop takes real money by now: then it pays for nothing. */
    boolean isPretended(Mode till) {
        return !mode.isLive() && till.isLive();
    }

    Mode mode() {
        return mode;
    }

    /** By which its account can be asked, if any key opens that. */
    Optional<StripeAccess> reachedBy(AskStripe askStripe) {
        return askStripe.in(shop(), account, mode, connection());
    }

    /** Where it is, for people. */
    String place() {
        return account + " (" + mode.word() + ")";
    }

    /** Stripe has made it. */
    void made(PaymentIntentId id) {
        this.paymentIntent = id.value();
    }

    /** Stripe has failed, or refused, and would say so again to the same key. */
    void failed() {
        tries++;
    }

    /** Money was paid by it, or has gone back. */
    void moneyMoved(Instant at) {
        moneyAt = at;
    }

    /** So much of it was given back in all; what was heard of late takes nothing away. */
    void refunded(Money inAll) {
        refunded = Math.max(refunded, inAll.minor());
    }

    /** The shopper's bank wants it back, unless that has ended already. */
    void disputed(String dispute) {
        disputes.begun(dispute);
    }

    /** The shopper's bank does not get it. */
    void won(String dispute) {
        disputes.won(dispute);
    }

    /** Whether the shopper's bank wanted it back, and does not get it. */
    boolean isWon() {
        return disputes.areWon();
    }

    /** Money came by it though the shop had some for the order already; says whether that is news. */
    boolean paidTwice(Instant at) {
        boolean news = twiceAt == null;
        twiceAt = news ? at : twiceAt;
        return news;
    }

    /** When that was seen, if so. */
    Optional<Instant> twiceAt() {
        return Optional.ofNullable(twiceAt);
    }

    /** How much of it was given back. */
    long refunded() {
        return refunded;
    }

    boolean isDisputed() {
        return disputes.areOpen();
    }

    /** Nobody can pay it any more. */
    void end() {
        over = true;
    }

    /** Under which Stripe does one step of its life once, however often it is asked. */
    String key(String step) {
        return "order-%s-%d-%s-%d".formatted(attemptId, number, step, tries);
    }

    public Key id() {
        return new Key(shopId, orderId, number);
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    public String order() {
        return orderId;
    }

    public int number() {
        return number;
    }

    public PaymentAttemptId attempt() {
        return new PaymentAttemptId(attemptId);
    }

    public StripeConnectionId connection() {
        return new StripeConnectionId(connectionId);
    }

    ConversationId conversation() {
        return new ConversationId(conversationId);
    }

    /** What Stripe is told when it is made; the order may have changed since. */
    Money amount() {
        return new Money(amount, currency);
    }

    /** Its id at Stripe, once we know it. */
    public Optional<PaymentIntentId> paymentIntent() {
        return Optional.ofNullable(paymentIntent).map(PaymentIntentId::new);
    }

    public boolean isOver() {
        return over;
    }
}
