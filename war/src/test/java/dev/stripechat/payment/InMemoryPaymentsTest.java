package dev.stripechat.payment;

import dev.stripechat.contracts.Together;

class InMemoryPaymentsTest implements PaymentsContract, Together.InMemory {

    private final InMemoryPayments payments = new InMemoryPayments();

    @Override
    public Payments payments() {
        return payments;
    }
}
