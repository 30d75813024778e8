package dev.stripechat.conversation;

import dev.stripechat.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a message says about a payment, for a client that draws it as a card. */
@Embeddable
public class PaymentNotice {

    @Column(name = "notice_state")
    private String state;

    @Column(name = "notice_amount")
    private Long amount;

    @Column(name = "notice_currency")
    private String currency;

    @Column(name = "notice_next")
    private String next;

    protected PaymentNotice() {}

    /**
     * @param state the state's word on the wire
     * @param next the next step's word on the wire
     */
    public PaymentNotice(String state, Money amount, String next) {
        this.state = state;
        this.amount = amount.minor();
        this.currency = amount.currency();
        this.next = next;
    }

    public String state() {
        return state;
    }

    public Money amount() {
        return new Money(amount, currency);
    }

    public String next() {
        return next;
    }
}
