package dev.stripechat.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One step in the life of a payment. It is kept also when it arrived too late to be news. */
@Embeddable
public class PaymentStep {

    private int number;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    @Column(name = "failure_code")
    private @Nullable String failureCode;

    @Column(name = "advice_code")
    private @Nullable String adviceCode;

    /** The charge that failed. */
    private @Nullable String charge;

    private boolean late;
    private Instant at;

    protected PaymentStep() {}

    PaymentStep(int number, PaymentSnapshot snapshot, boolean late, Instant at) {
        this.number = number;
        this.state = snapshot.state();
        this.failureCode = snapshot.failure().map(Failure::tellingCode).orElse(null);
        this.adviceCode = snapshot.failure().flatMap(Failure::adviceCode).orElse(null);
        this.charge = snapshot.failure().flatMap(Failure::charge).orElse(null);
        this.late = late;
        this.at = at;
    }

    /** A charge is declined once. */
    boolean isDeclineOf(PaymentSnapshot snapshot) {
        return charge != null
                && snapshot.failure().flatMap(Failure::charge).filter(charge::equals).isPresent();
    }

    /**
     * The number of the step since which it has been what it is. An attempt after the other may stand the same way, and that
     * is no news; but each decline is.
     */
    static int began(List<PaymentStep> steps) {
        int began = steps.size();
        Optional<PaymentState> before = Optional.empty();
        for (PaymentStep step : steps) {
            if (!step.late && step.state.isTold()) {
                boolean goesOn =
                        step.state != PaymentState.DECLINED
                                && before.filter(step.state::equals).isPresent();
                began = goesOn ? began : step.number;
                before = Optional.of(step.state);
            }
        }
        return began;
    }

    /** 1, 2, 3 ... in the order of arrival. */
    public int number() {
        return number;
    }

    public PaymentState state() {
        return state;
    }

    /** Why, if it was a decline. */
    public Optional<DeclineReason> reason() {
        return Optional.ofNullable(failureCode)
                .map(code -> DeclineReason.of(code, Optional.ofNullable(adviceCode)));
    }

    /** Something newer was known before it arrived: the shopper was not told. */
    public boolean isLate() {
        return late;
    }

    public Instant at() {
        return at;
    }
}
