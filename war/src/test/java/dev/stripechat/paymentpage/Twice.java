package dev.stripechat.paymentpage;

/** Who notes at a desk that an order was paid twice. */
final class Twice {

    private Twice() {}

    static NotePaidTwice at(PayDesk desk) {
        return new NotePaidTwice(
                desk.orderPayments,
                desk.attempts,
                desk.shop.payments(),
                desk.askStripe(),
                desk.shop.audit(),
                desk.shop.announcer(),
                desk.shop.clock());
    }
}
