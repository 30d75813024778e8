package dev.stripechat.payment;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we know of a PaymentIntent. It begins with the first signed event (or when Stripe confirms a shopper's claim),
 * may be declined again and again, and rests when it has succeeded or was cancelled: no later event moves it then.
 */
@Entity
@Table(name = "payment_payment")
@IdClass(Payment.Key.class)
public class Payment {

    /** A PaymentIntent id is unique at Stripe, but what one shop's connection claims says nothing about another's. */
    public record Key(UUID shopId, String paymentIntent) implements Serializable {}

    @Id
    @Column(name = "shop_id")
    private UUID shopId;

    @Id
    @Column(name = "payment_intent")
    private String paymentIntent;

    private String account;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    private long amount;
    private String currency;

    @Column(name = "failure_code")
    private @Nullable String failureCode;

    @Column(name = "advice_code")
    private @Nullable String adviceCode;

    private @Nullable String attempt;

    @Column(name = "last_step")
    private int lastStep;

    @Column(name = "state_step")
    private int stateStep;

    private boolean unsure;

    @Enumerated(EnumType.STRING)
    private @Nullable Closing closing;

    @ElementCollection
    @CollectionTable(
            name = "payment_step",
            joinColumns = {
                @JoinColumn(name = "shop_id", referencedColumnName = "shop_id"),
                @JoinColumn(name = "payment_intent", referencedColumnName = "payment_intent")
            })
    @OrderBy("number")
    private List<PaymentStep> steps = new ArrayList<>();

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Payment() {}

    Payment(StripeConnection connection, PaymentIntentId paymentIntent) {
        this.shopId = connection.shop().value();
        this.account = connection.account();
        this.mode = connection.mode();
        this.paymentIntent = paymentIntent.value();
        this.state = PaymentState.REQUIRES_PAYMENT_METHOD;
    }

    /**
     * Whether it cannot be told by itself which is newer, the event or what is known: Stripe sends events in any order
     * and forbids to order them by their time. Also when money may have been taken twice: look before you speak.
     */
    boolean doubts(PaymentSnapshot event) {
        boolean clear =
                knows(event) || state.outlasts(event.state()) || event.state().outlasts(state);
        boolean untouched = state == PaymentState.REQUIRES_PAYMENT_METHOD && lastStep <= 1;
        return !clear && (!untouched || event.mayBePaidAlready());
    }

    /**
     * Hears an event.
     *
     * @param current the PaymentIntent as Stripe showed it after the event had come in, if Stripe was asked
     * @return whether it told something new
     */
    boolean hear(PaymentSnapshot event, Optional<PaymentSnapshot> current, Instant now) {
        if (knows(event)) {
            return false;
        }
        boolean decided = event.state().outlasts(state);
        boolean outdated = !decided && current.filter(newer -> !newer.shows(event)).isPresent();
        if (outdated || state.outlasts(event.state())) {
            add(event, true, now);
            return false;
        }
        become(event, now);
        unsure = event.mayBePaidAlready() && current.isEmpty();
        return true;
    }

    /**
     * Sees how Stripe shows it now. An error that an update has erased still stands for the same attempt.
     *
     * @return whether that is new
     */
    boolean see(PaymentSnapshot current, Instant now) {
        boolean erased =
                state == PaymentState.DECLINED
                        && current.state() == PaymentState.REQUIRES_PAYMENT_METHOD
                        && current.attempt().equals(Optional.ofNullable(attempt));
        if (erased || isLike(current) || state.outlasts(current.state())) {
            return false;
        }
        become(current, now);
        return true;
    }

    /** Two events may tell one change, the first of all events may come last, and a charge is declined once. */
    private boolean knows(PaymentSnapshot event) {
        boolean begun = lastStep > 0 && event.state() == PaymentState.REQUIRES_PAYMENT_METHOD;
        return begun || isLike(event) || steps.stream().anyMatch(step -> step.isDeclineOf(event));
    }

    private boolean isLike(PaymentSnapshot snapshot) {
        return lastStep > 0
                && state == snapshot.state()
                && Optional.ofNullable(attempt).equals(snapshot.attempt())
                && Optional.ofNullable(failureCode)
                        .equals(snapshot.failure().map(Failure::tellingCode));
    }

    private void become(PaymentSnapshot snapshot, Instant now) {
        add(snapshot, false, now);
        this.state = snapshot.state();
        this.stateStep = PaymentStep.began(steps);
        this.unsure = false;
        this.closing = state.holdsMoney() ? null : closing;
        take(snapshot.amount(), now);
        this.failureCode = snapshot.failure().map(Failure::tellingCode).orElse(null);
        this.adviceCode = snapshot.failure().flatMap(Failure::adviceCode).orElse(null);
        this.attempt = snapshot.attempt().orElse(null);
    }

    private void take(Money newAmount, Instant now) {
        this.amount = newAmount.minor();
        this.currency = newAmount.currency();
        this.updatedAt = now;
    }

    private void add(PaymentSnapshot snapshot, boolean late, Instant now) {
        if (lastStep == 0) {
            take(snapshot.amount(), now);
        }
        lastStep++;
        steps.add(new PaymentStep(lastStep, snapshot, late, now));
    }

    /** We are about to have it cancelled; without a reason: it is to stay, after all. */
    void closes(Optional<Closing> why) {
        closing = why.orElse(null);
    }

    /** T05: only connections to its own account and mode may speak about it. */
    boolean belongsTo(StripeConnection connection) {
        return mode == connection.mode() && account.equals(connection.account());
    }

    public Mode mode() {
        return mode;
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    public PaymentIntentId paymentIntent() {
        return new PaymentIntentId(paymentIntent);
    }

    public PaymentState state() {
        return state;
    }

    public Money amount() {
        return new Money(amount, currency);
    }

    /** Why it was declined, while it is. */
    public Optional<DeclineReason> reason() {
        return Optional.ofNullable(failureCode)
                .map(code -> DeclineReason.of(code, Optional.ofNullable(adviceCode)));
    }

    /** Its life so far, in the order in which we learned it. */
    public List<PaymentStep> steps() {
        return List.copyOf(steps);
    }

    /** Number of the step since which it has been what it is. */
    int stateStep() {
        return stateStep;
    }

    /** Money may have been taken already, and Stripe could not be asked. */
    boolean isUnsure() {
        return unsure;
    }

    /** Why we have had it cancelled, if we have. */
    public Optional<Closing> canceledFor() {
        return Optional.ofNullable(closing).filter(why -> state == PaymentState.CANCELED);
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
