package dev.stripechat.architecture.planted.payment;

/** Planted: holds the way out for somebody else. */
class HoldsTheGateway {
    private final StripeGateway stripe;

    HoldsTheGateway(StripeGateway stripe) {
        this.stripe = stripe;
    }

    StripeGateway stripe() {
        return stripe;
    }
}
