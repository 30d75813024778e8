package dev.stripechat.paymentpage;

import dev.stripechat.contracts.Together;

class InMemoryOrderRefundsTest implements OrderRefundsContract, Together.InMemory {

    private final OrderPayments payments = new InMemoryOrderPayments();
    private final OrderRefunds refunds = new InMemoryOrderRefunds();

    @Override
    public OrderPayments orderPayments() {
        return payments;
    }

    @Override
    public OrderRefunds orderRefunds() {
        return refunds;
    }
}
