package dev.stripechat.shop;

import dev.stripechat.contracts.Together;

class InMemoryPaymentAttemptsTest implements PaymentAttemptsContract, Together.InMemory {

    private final InMemoryPaymentAttempts attempts = new InMemoryPaymentAttempts();
    private final InMemoryShops shops = new InMemoryShops();

    @Override
    public PaymentAttempts paymentAttempts() {
        return attempts;
    }

    @Override
    public Shops shops() {
        return shops;
    }
}
