package dev.stripechat.shop;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentAttemptId;
import dev.stripechat.kernel.ShopId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order, or one try to pay it, that a shop wants to have paid on our page. It is born when the shop's backend asks for
 * it, follows what the shop signs later (the order may change, or be gone), and gets a conversation when somebody opens its
 * page. What was paid is not its business.
 */
@Entity
@Table(name = "shop_payment_attempt")
public class PaymentAttempt {

    @Id private UUID id;

    @Column(name = "shop_id")
    private UUID shopId;

    /** What is paid: one attempt for each. */
    private String payable;

    @Column(name = "checkout_id")
    private String checkoutId;

    @Column(name = "order_id")
    private String orderId;

    @Column(name = "order_transaction_id")
    private @Nullable String orderTransactionId;

    @Column(name = "order_number")
    private @Nullable String orderNumber;

    @Column(name = "sales_channel")
    private @Nullable String salesChannel;

    @Column(name = "customer_id")
    private @Nullable String customerId;

    private @Nullable String language;
    private long amount;
    private String currency;

    @Column(name = "success_url")
    private String successUrl;

    @Column(name = "processing_url")
    private @Nullable String processingUrl;

    @Column(name = "cancel_url")
    private String cancelUrl;

    // absent when the shop signed none: a part without any value is read as no part
    @Embedded private @Nullable PageLook look;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Embedded private Ending ending;

    @Embedded private PageTalk talk;

    @Column(name = "by_app")
    private boolean byApp;

    @Column(name = "created_at")
    private Instant createdAt;

    protected PaymentAttempt() {}

    PaymentAttempt(PaymentRequest request, Instant now) {
        this.id = UUID.randomUUID();
        this.shopId = request.shop().value();
        this.payable = request.order().payable();
        this.createdAt = now;
        this.talk = PageTalk.none();
        put(request);
    }

    /** Takes over what the shop signed, unless something newer is known; of the same second, what comes last. */
    void follow(PaymentRequest request) {
        if (!request.signedAt().isBefore(signedAt)) {
            put(request);
        }
    }

    private void put(PaymentRequest request) {
        this.checkoutId = request.checkoutId();
        this.orderId = request.order().id();
        this.orderTransactionId = request.order().transactionId().orElse(null);
        this.orderNumber = request.order().number().orElse(null);
        this.salesChannel = request.salesChannel().orElse(null);
        this.customerId = request.customerId().orElse(null);
        this.language = request.language().map(Language::tag).orElse(null);
        this.amount = request.amount().minor();
        this.currency = request.amount().currency();
        this.successUrl = request.returnUrls().success();
        this.processingUrl = request.returnUrls().processing().orElse(null);
        this.cancelUrl = request.returnUrls().cancel();
        this.look = new PageLook(request.look());
        this.signedAt = request.signedAt();
        this.ending = Ending.none();
    }

    /** The shop's app wants it: whatever becomes of it is told by the app, however long that is away. */
    void askedByApp() {
        byApp = true;
    }

    /** Whether the shop's app has asked for it. */
    public boolean isAskedByApp() {
        return byApp;
    }

    /** The order is gone, unless the shop has signed something newer. */
    void withdraw(Instant at) {
        ends(Ending.withdrawn(), at);
    }

    /** It is not to be paid any more, unless the shop has signed something newer. */
    void ends(Ending how, Instant at) {
        if (!at.isBefore(signedAt)) {
            this.ending = how;
            this.signedAt = at;
        }
    }

    /** The order is as the shop shows it, unless the shop has signed something newer; what nobody paid for months stays over. */
    void costs(Money now, Instant at) {
        if ((isWithdrawn() || !now.equals(amount())) && !isAbandoned() && !at.isBefore(signedAt)) {
            this.amount = now.minor();
            this.currency = now.currency();
            this.ending = Ending.none();
            this.signedAt = at;
        }
    }

    /** Nobody can pay by it any more, though the shop has not said so; it may ask again. */
    public void abandon(Instant at) {
        this.ending = Ending.abandoned();
        this.signedAt = at;
    }

    /** The chat of its page, in which nobody has joined by this attempt yet; and whether it was begun for it. */
    public void talksIn(ConversationId conversation, boolean isNew) {
        this.talk = PageTalk.in(conversation, isNew);
    }

    /** A browser joins its chat; says whether it is the first one, in a chat that was begun for it. */
    public boolean join() {
        boolean first = talk.awaitsFirst();
        this.talk = talk.joined();
        return first;
    }

    boolean isJoined() {
        return talk.isJoined();
    }

    public PaymentAttemptId id() {
        return new PaymentAttemptId(id);
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    public String checkoutId() {
        return checkoutId;
    }

    /** The order in the shop's own words. */
    public PaymentRequest.Order order() {
        return new PaymentRequest.Order(
                orderId, Optional.ofNullable(orderTransactionId), Optional.ofNullable(orderNumber));
    }

    public Optional<String> salesChannel() {
        return Optional.ofNullable(salesChannel);
    }

    /** The shop has deleted the customer. */
    void forgetsCustomer() {
        customerId = null;
    }

    public Optional<String> customerId() {
        return Optional.ofNullable(customerId);
    }

    public Optional<Language> language() {
        return Optional.ofNullable(language).map(Language::of);
    }

    public Money amount() {
        return new Money(amount, currency);
    }

    public ReturnUrls returnUrls() {
        return new ReturnUrls(successUrl, Optional.ofNullable(processingUrl), cancelUrl);
    }

    /** How its page looks. */
    public Look look() {
        return look == null ? Look.PLAIN : look.look();
    }

    /** When the shop signed what is known. */
    public Instant signedAt() {
        return signedAt;
    }

    /** The order is not to be paid any more. */
    public boolean isWithdrawn() {
        return ending.isOver();
    }

    /** That was not the shop's word: nobody had paid it for months. */
    public boolean isAbandoned() {
        return ending.isAbandoned();
    }

    /** It is withdrawn, because the shop has booked money, and not from us. */
    public boolean isSettled() {
        return ending.isSettled();
    }

    /** That is not simply that it is paid: a part, or money that went back. */
    public boolean isUnclear() {
        return ending.isUnclear();
    }

    /** The chat of its page, once somebody has opened it. */
    public Optional<ConversationId> conversation() {
        return talk.conversation();
    }
}
