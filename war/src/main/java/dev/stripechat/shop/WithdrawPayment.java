package dev.stripechat.shop;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import jakarta.inject.Inject;
import java.util.List;

/** A shop does not want an order to be paid any more: it was cancelled, or paid another way. */
@UseCase
public class WithdrawPayment {

    private final SignedPayments signed;
    private final PaymentAttempts attempts;
    private final Announcer announcer;

    @Inject
    public WithdrawPayment(SignedPayments signed, PaymentAttempts attempts, Announcer announcer) {
        this.signed = signed;
        this.attempts = attempts;
        this.announcer = announcer;
    }

    /**
     * Withdraws that try to pay it; without one all of them. An order that we were never asked for is none of ours, which is
     * no mistake.
     *
     * @throws Refusal as {@link SignedPayments#verified}
     */
    public void by(String compact) {
        of(signed.withdrawal(compact));
    }

    /** The same that a shop has proved otherwise. */
    public void of(Withdrawal withdrawal) {
        PaymentRequest.Order order = withdrawal.order();
        List<PaymentRequest.Order> gone =
                order.transactionId().isPresent()
                        ? List.of(order)
                        : attempts.ofOrder(withdrawal.shop(), order.id()).stream()
                                .map(PaymentAttempt::order)
                                .toList();
        gone.forEach(one -> withdraw(withdrawal, one));
    }

    private void withdraw(Withdrawal withdrawal, PaymentRequest.Order order) {
        attempts.of(withdrawal.shop(), order)
                .ifPresent(
                        attempt -> {
                            attempt.withdraw(withdrawal.signedAt());
                            announcer.announce(new PaymentWithdrawn(attempt.shop(), attempt.id()));
                        });
    }
}
