package dev.stripechat.payment;

import dev.stripechat.contracts.Together;

class InMemoryPaymentsTest implements PaymentsContract, Together.InMemory {

    private final InMemoryPayments payments = new InMemoryPayments();

    private final InMemoryOrderNames orderNames = new InMemoryOrderNames();

    @Override
    public OrderNames orderNames() {
        return orderNames;
    }

    @Override
    public Payments payments() {
        return payments;
    }
}
