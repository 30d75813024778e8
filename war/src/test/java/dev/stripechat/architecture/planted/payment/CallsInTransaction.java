package dev.stripechat.architecture.planted.payment;

import dev.stripechat.runtime.UseCase;

/** Planted: asks another company while its transaction holds a connection. */
@UseCase
class CallsInTransaction {
    private final HoldsTheGateway holder;

    CallsInTransaction(HoldsTheGateway holder) {
        this.holder = holder;
    }

    String ask() {
        return holder.stripe().toString();
    }
}
