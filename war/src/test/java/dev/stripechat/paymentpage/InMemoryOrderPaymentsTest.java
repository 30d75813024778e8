package dev.stripechat.paymentpage;

import dev.stripechat.contracts.Together;

class InMemoryOrderPaymentsTest implements OrderPaymentsContract, Together.InMemory {

    private final InMemoryOrderPayments payments = new InMemoryOrderPayments();

    @Override
    public OrderPayments orderPayments() {
        return payments;
    }
}
